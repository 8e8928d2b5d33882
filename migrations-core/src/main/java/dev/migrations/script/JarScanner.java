package dev.migrations.script;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Finds the revisions of a folder of a jar. Keys come from the jar's directory, so no body is read, and no jar stays
 * open, so that it can be replaced while the program runs.
 */
final class JarScanner {

    private final URL url;
    private final String prefix;
    private final String folder;

    /**
     * A scanner for a folder.
     *
     * @param url a {@code jar:} URL of the jar or of something in it
     * @param entry the folder's name in the jar: {@code WEB-INF/classes/db/migrations}
     * @param folder the folder's name on the class path: {@code db/migrations}
     */
    JarScanner(URL url, String entry, String folder) {
        this.url = url;
        this.prefix = entry.endsWith("/") ? entry : entry + "/";
        this.folder = folder;
    }

    /** Adds the revisions; false if there is none. */
    boolean scan(Findings findings, ClassLoader classLoader) throws IOException {
        boolean found = false;
        JarURLConnection connection = connect(url);
        try (JarFile jar = connection.getJarFile()) {
            String identity = connection.getJarFileURL() + " ";
            for (Map.Entry<String, JarEntry> entry : entries(jar).entrySet()) {
                String name = entry.getKey();
                JarEntry jarEntry = entry.getValue();
                if (FileNames.isRevisionFile(name)) {
                    findings.addFile(file(identity, jar, jarEntry, name));
                    found = true;
                } else {
                    Content content = new Content(name, () -> jar.getInputStream(jarEntry));
                    found |= JavaClasses.add(name, content, findings, classLoader);
                }
            }
        }
        return found;
    }

    /** The entries that count, by their names on the class path, sorted. */
    private Map<String, JarEntry> entries(JarFile jar) {
        Map<String, JarEntry> entries = new TreeMap<>();
        for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
            JarEntry entry = all.nextElement();
            String name = entry.getName();
            boolean inFolder = name.startsWith(prefix) && FileNames.counts(name);
            if (inFolder && !FileNames.hasHiddenPart(name.substring(prefix.length()))) {
                entries.put(folder + "/" + name.substring(prefix.length()), entry);
            }
        }
        return entries;
    }

    private FoundFile file(String identity, JarFile jar, JarEntry entry, String name) {
        String entryName = entry.getName();
        Content later = new Content(name, () -> open(entryName));
        Content now = new Content(name, () -> jar.getInputStream(entry));
        return new FoundFile(identity + entryName, now, later, new SourceKey(entry.getSize(), entry.getCrc()));
    }

    /** Opens the jar again, for one entry: it is closed with the stream. */
    private InputStream open(String entryName) throws IOException {
        JarFile jar = connect(url).getJarFile();
        try {
            return new FilterInputStream(jar.getInputStream(jar.getJarEntry(entryName))) {
                @Override
                public void close() throws IOException {
                    try (jar) {
                        super.close();
                    }
                }
            };
        } catch (IOException | RuntimeException e) {
            jar.close();
            throw e;
        }
    }

    /** A connection with a jar file of its own: a cached one would be shared with the class loader, and not closed. */
    private static JarURLConnection connect(URL url) throws IOException {
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        connection.setUseCaches(false);
        return connection;
    }
}
