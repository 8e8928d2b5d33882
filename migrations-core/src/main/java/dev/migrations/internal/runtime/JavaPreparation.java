package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.render.BatchParts;
import dev.migrations.dialect.render.OperationNotSupportedException;
import dev.migrations.dialect.render.OperationRenderer;
import dev.migrations.dialect.render.SqliteChanges;
import dev.migrations.error.MigrationException;
import dev.migrations.error.OperationRefusedException;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.NamingConvention;
import dev.migrations.operation.Operation;
import dev.migrations.operation.TableAlteration;
import dev.migrations.revision.Direction;
import dev.migrations.schema.ExistingSchema;
import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.Product;
import dev.migrations.schema.UnseenSchemaException;
import dev.migrations.script.JavaRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be known of Java revisions on one kind of database before they run. Immutable. */
final class JavaPreparation {

    private final Product product;
    private final NamingConvention naming;
    private final OperationRenderer renderer;

    JavaPreparation(Dialect dialect, NamingConvention naming) {
        this.naming = naming;
        this.product = Product.named(dialect.product());
        this.renderer = OperationRenderer.of(dialect, naming);
    }

    /** Whether a downgrade can cross it: it has one, or everything that it says has a reversal. */
    boolean isReversible(JavaRevision revision) {
        return revision.declaresDowngrade() || reversal(revision).isPresent();
    }

    /** The same where the database is not known; whatever the names are. */
    static boolean isReversibleAnywhere(JavaRevision revision) {
        if (revision.declaresDowngrade()) {
            return true;
        }
        Reversals reversals = new Reversals(reversal -> true);
        Recording recording = Recording.of(revision, Direction.UPGRADE, null, reversals::add);
        return recording.isComplete() && reversals.all().isPresent();
    }

    /** What takes it back, in its order; empty if something in it has no reversal, or is known to the database only. */
    Optional<List<Operation>> reversal(JavaRevision revision) {
        Reversals reversals = new Reversals(this::canBeSaid);
        Recording recording =
                Recording.of(revision, Direction.UPGRADE, product, operation -> reversals.add(naming.named(operation)));
        return recording.isComplete() ? reversals.all() : Optional.empty();
    }

    /** What this database refuses takes nothing back: PostgreSQL has no way to take a value out of an enumeration. */
    private boolean canBeSaid(Operation reversal) {
        try {
            renderer.render(reversal, ExistingSchema.unseen());
            return true;
        } catch (OperationNotSupportedException e) {
            return false;
        } catch (MigrationException e) {
            // What must be seen, or is wrong in itself, is told when it is prepared.
            return true;
        }
    }

    /**
     * What is known of an upgrade before it runs.
     *
     * @param reversible whether a downgrade will be able to cross it
     * @param rebuilds whether it rebuilds a table of SQLite's, for which enforcement has to be off before it begins
     */
    record Known(boolean reversible, boolean rebuilds) {}

    /**
     * Looks at everything that an upgrade is known to do.
     *
     * @throws OperationRefusedException the database cannot do it
     * @throws dev.migrations.script.JavaRevisionException a class that it uses is missing, or a definition in it cannot be
     */
    Known checkUpgrade(JavaRevision revision) {
        Check check = new Check(revision);
        Reversals reversals = new Reversals(this::canBeSaid);
        Recording recording = Recording.of(revision, Direction.UPGRADE, product, operation -> {
            Operation named = check.named(operation);
            check.accept(named);
            check.addReversal(named, reversals);
        });
        check.refuseFailed(recording);
        boolean reversible = revision.declaresDowngrade()
                || (recording.isComplete() && reversals.all().isPresent());
        return new Known(reversible, check.rebuilds);
    }

    /**
     * Looks at everything that a downgrade is known to do; true if it rebuilds a table of SQLite's.
     *
     * @param reversal what runs in place of the class, if anything does
     * @throws OperationRefusedException the database cannot do it
     */
    boolean checkDowngrade(JavaRevision revision, @Nullable List<Operation> reversal) {
        Check check = new Check(revision);
        if (reversal == null) {
            check.refuseFailed(Recording.of(
                    revision, Direction.DOWNGRADE, product, operation -> check.accept(check.named(operation))));
        } else {
            reversal.forEach(check::accept);
        }
        return check.rebuilds;
    }

    /** The statements of a Java revision, or why they are known to the database only. */
    JavaScript script(JavaRevision revision, Direction direction) {
        return script(revision, direction, (String) null);
    }

    /**
     * The same.
     *
     * @param blind why the tables are not known, where they would be; null if they never are
     */
    JavaScript script(JavaRevision revision, Direction direction, @Nullable String blind) {
        return script(revision, direction, this::unseenWords, () -> blind);
    }

    /** The same of what is the next thing to happen to {@code shadow}, which goes along with it. */
    JavaScript script(JavaRevision revision, Direction direction, ShadowDatabase shadow) {
        return script(revision, direction, shadow::say, shadow::lost);
    }

    private List<String> unseenWords(Operation operation) {
        return renderer.render(operation, ExistingSchema.unseen());
    }

    private JavaScript script(
            JavaRevision revision, Direction direction, Words words, Supplier<@Nullable String> blind) {
        Check check = new Check(revision, words);
        List<SaidStatement> statements = new ArrayList<>();
        try {
            if (direction == Direction.DOWNGRADE && !revision.declaresDowngrade()) {
                // One that has none is refused with all the others that have none.
                reversal(revision).orElse(List.of()).forEach(o -> statements.addAll(check.said(o)));
                return new JavaScript(statements, null);
            }
            Recording recording =
                    Recording.of(revision, direction, product, o -> statements.addAll(check.said(check.named(o))));
            return new JavaScript(statements, recording.obstacle());
        } catch (UnseenSchemaException e) {
            String why = blind.get();
            return new JavaScript(List.of(), check.unseen(e) + (why == null ? "" : ", since " + why));
        }
    }

    /** How an operation is said; {@link UnseenSchemaException} if the schema has to be seen and cannot. */
    @FunctionalInterface
    private interface Words {

        List<String> of(Operation operation);
    }

    /** What takes operations back, unless one of them has no reversal. */
    private static final class Reversals {

        private final List<Operation> reversals = new ArrayList<>();
        private final Predicate<Operation> sayable;
        private boolean reversible = true;

        Reversals(Predicate<Operation> sayable) {
            this.sayable = sayable;
        }

        void add(Operation operation) {
            Optional<Operation> reversal = reversible ? operation.reverse().filter(sayable) : Optional.empty();
            reversible = reversible && reversal.isPresent();
            if (reversible) {
                reversal.ifPresent(reversals::add);
            } else {
                reversals.clear();
            }
        }

        Optional<List<Operation>> all() {
            return reversible ? Optional.of(Undoing.inOrder(reversals)) : Optional.empty();
        }
    }

    /** Renders each operation as far as that is possible without the database. */
    private final class Check {

        private final JavaRevision revision;
        private final Words words;
        private int number;
        private String operation = "";
        private boolean rebuilds;

        Check(JavaRevision revision) {
            this(revision, JavaPreparation.this::unseenWords);
        }

        Check(JavaRevision revision, Words words) {
            this.revision = revision;
            this.words = words;
        }

        /** With the names of the convention, by which two things may turn out to be called the same. */
        Operation named(Operation next) {
            try {
                return naming.named(next);
            } catch (InvalidDefinitionException e) {
                number++;
                operation = next.describe();
                throw refused(e);
            }
        }

        /** What it was before may be as wrong as what it becomes. */
        void addReversal(Operation next, Reversals reversals) {
            try {
                reversals.add(next);
            } catch (InvalidDefinitionException e) {
                throw refused(e);
            }
        }

        /** A class that is not there now, or a definition that cannot be, will be no other when it runs. */
        void refuseFailed(Recording recording) {
            if (recording.failure() instanceof LinkageError lacking) {
                throw revision.incomplete(lacking);
            }
            if (recording.failure() instanceof InvalidDefinitionException invalid) {
                throw revision.invalid(
                        invalid, number == 0 ? "" : " behind its operation " + number + " (" + operation + ")");
            }
        }

        /** What is SQL already is for the database to judge. */
        void accept(Operation next) {
            if (next instanceof ExecuteSql) {
                number++;
                operation = next.describe();
                return;
            }
            try {
                rendered(next);
            } catch (UnseenSchemaException e) {
                // What hangs on the table as it is, is looked at when it runs.
                rebuilds |= product == Product.SQLITE && SqliteBatch.rebuilds(next);
                refuseAlteration(next);
            }
        }

        private void refuseAlteration(Operation next) {
            try {
                if (product == Product.SQLITE && next instanceof TableAlteration alteration) {
                    SqliteChanges.of(List.of(alteration), false);
                } else if (product == Product.SQLITE && next instanceof BatchAlterTable batch) {
                    BatchParts parts = BatchParts.of(batch);
                    SqliteChanges.of(parts.alterations(), false);
                    parts.after().stream().filter(CreateIndex.class::isInstance).forEach(words::of);
                }
            } catch (MigrationException e) {
                throw refused(e);
            }
        }

        List<String> rendered(Operation next) {
            number++;
            operation = next.describe();
            try {
                if (revision.transactional()) {
                    ConcurrentIndex.refuse(product, next);
                }
                return words.of(next);
            } catch (UnseenSchemaException e) {
                throw e;
            } catch (MigrationException e) {
                throw refused(e);
            }
        }

        List<SaidStatement> said(Operation next) {
            int line = JavaFailure.runningLine(revision.revision().origin());
            return rendered(next).stream()
                    .map(sql -> new SaidStatement(sql, number, operation, line))
                    .toList();
        }

        private OperationRefusedException refused(MigrationException reason) {
            return new OperationRefusedException(
                    revision.revision().toString(), revision.revision().origin(), number, operation, reason);
        }

        String unseen(UnseenSchemaException e) {
            return "at its operation " + number + " (" + operation + ") the " + e.wanted()
                    + " must be looked up in the database";
        }
    }
}
