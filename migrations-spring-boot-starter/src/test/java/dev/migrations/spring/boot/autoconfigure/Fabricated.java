package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.error.MigrationException;
import dev.migrations.operation.RowKeyException;
import dev.migrations.revision.RevisionGraph;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Some value of a type, made by its own constructors and factories from some values of their types. */
final class Fabricated {

    private static final Map<Class<?>, Supplier<Object>> SIMPLE = Map.ofEntries(
            Map.entry(String.class, () -> "A1."),
            Map.entry(Object.class, () -> "A1."),
            Map.entry(int.class, () -> 1),
            Map.entry(long.class, () -> 1L),
            Map.entry(Integer.class, () -> 1),
            Map.entry(Long.class, () -> 1L),
            Map.entry(Boolean.class, () -> true),
            Map.entry(boolean.class, () -> true),
            Map.entry(Duration.class, () -> Duration.ofSeconds(1)),
            Map.entry(Instant.class, () -> Instant.EPOCH),
            Map.entry(RevisionGraph.class, () -> RevisionGraph.of(List.of())),
            Map.entry(Path.class, () -> Path.of("folder")),
            Map.entry(Throwable.class, () -> new SQLException("no such table")),
            Map.entry(Exception.class, () -> new SQLException("no such table")),
            Map.entry(SQLException.class, () -> new SQLException("no such table")),
            Map.entry(RuntimeException.class, () -> new IllegalStateException("not now")),
            Map.entry(MigrationException.class, () -> one(RowKeyException.class)),
            Map.entry(InterruptedException.class, () -> new InterruptedException("stop")));

    private Fabricated() {}

    /** One for each way that the type offers to make one of it. */
    static Stream<Object> each(Class<?> type) {
        return ways(type).map(way -> call(way, type));
    }

    private static Stream<Executable> ways(Class<?> type) {
        Stream<Method> factories = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type)
                .filter(method -> !method.isSynthetic());
        Stream<Constructor<?>> constructors = Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> !Modifier.isPrivate(constructor.getModifiers()));
        return Stream.concat(constructors, factories);
    }

    private static Object one(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        if (type instanceof WildcardType any) {
            return one(any.getUpperBounds()[0]);
        }
        Class<?> plain = (Class<?>) type;
        Supplier<Object> simple = SIMPLE.get(plain);
        return simple == null ? composed(plain) : simple.get();
    }

    private static Object container(Class<?> type, Type[] of) {
        if (type == Class.class) {
            return String.class;
        }
        if (type == Map.class) {
            return Map.of(one(of[0]), one(of[1]));
        }
        Object element = one(of[0]);
        if (type == Optional.class) {
            return Optional.of(element);
        }
        return type == Set.class ? Set.of(element) : List.of(element);
    }

    private static Object composed(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed()) {
            return composed(simplest(type.getPermittedSubclasses()));
        }
        if (type.isRecord()) {
            return call(canonical(type), type);
        }
        return each(type).findFirst().orElseThrow(() -> new IllegalArgumentException("Nothing makes a " + type));
    }

    /** With the fewest components, so that a type that contains itself comes to an end. */
    private static Class<?> simplest(Class<?>[] types) {
        return Arrays.stream(types)
                .filter(Class::isRecord)
                .min(Comparator.comparingInt(type -> type.getRecordComponents().length))
                .orElse(types[0]);
    }

    private static Executable canonical(Class<?> type) {
        Class<?>[] components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(components);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object call(Executable way, Class<?> type) {
        Object[] arguments = Arrays.stream(way.getGenericParameterTypes())
                .map(Fabricated::one)
                .toArray();
        way.setAccessible(true);
        try {
            return way instanceof Method factory
                    ? type.cast(factory.invoke(null, arguments))
                    : ((Constructor<?>) way).newInstance(arguments);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalArgumentException(way + " " + Arrays.toString(arguments), failure);
        }
    }
}
