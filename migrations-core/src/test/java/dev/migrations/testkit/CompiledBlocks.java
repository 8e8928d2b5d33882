package dev.migrations.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The classes that a page of the documentation shows, compiled as its reader would compile them. */
public final class CompiledBlocks {

    private CompiledBlocks() {}

    /**
     * Compiles classes into one package.
     *
     * @param folder where the classes are written
     * @param head the package and the imports
     * @param classes their sources
     * @return what loads them
     */
    public static ClassLoader compile(Path folder, String head, List<String> classes) throws IOException {
        compileUnit(folder, head + String.join("\n", classes), List.of());
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, CompiledBlocks.class.getClassLoader());
    }

    /** Compiles a source as a project does to which every warning is an error. */
    public static void compileStrictly(Path folder, String unit) {
        compileUnit(folder, unit, List.of("-Xlint:all,-path", "-Werror", "-proc:none"));
    }

    private static void compileUnit(Path folder, String unit, List<String> strictness) {
        SimpleJavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Page.java"), SimpleJavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return unit;
                    }

                    @Override
                    public boolean isNameCompatible(String simpleName, Kind kind) {
                        return true;
                    }
                };
        List<String> options =
                new ArrayList<>(List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path")));
        options.addAll(strictness);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.getTask(null, null, null, options, null, List.of(source))
                        .call())
                .isTrue();
    }
}
