package dev.migrations.script;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The jars that a class loader reads. Only for jars without entries for their folders, in which no class loader finds a
 * folder.
 */
final class ClassPathJars {

    private ClassPathJars() {}

    /** A {@code jar:} URL for the top of each. */
    static List<URL> of(ClassLoader classLoader) throws IOException {
        List<URL> jars = new ArrayList<>();
        for (ClassLoader loader = classLoader; loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader withUrls) {
                for (URL url : withUrls.getURLs()) {
                    addJar(url, jars);
                }
            } else if (loader == ClassLoader.getSystemClassLoader()) {
                for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
                    addJar(Path.of(entry).toUri().toURL(), jars);
                }
            }
        }
        return jars;
    }

    private static void addJar(URL url, List<URL> jars) throws MalformedURLException {
        if (url.getProtocol().equals("jar")) {
            jars.add(url);
        } else if (url.getProtocol().equals("file") && isJar(url)) {
            jars.add(new URL("jar:" + url + "!/"));
        }
    }

    private static boolean isJar(URL url) {
        try {
            return url.getPath().endsWith(".jar") && Files.isRegularFile(Path.of(url.toURI()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return false; // No file of this system has that URL, so the class loader reads nothing there either.
        }
    }
}
