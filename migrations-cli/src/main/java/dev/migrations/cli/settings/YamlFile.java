package dev.migrations.cli.settings;

import dev.migrations.error.SourceLocation;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a YAML file as texts with dotted names, one map a document. Texts are as they are written: YAML would make the
 * revision {@code 0010} the number eight.
 */
final class YamlFile {

    private final Path file;

    private YamlFile(Path file) {
        this.file = file;
    }

    static List<Map<String, String>> read(Path file) {
        return new YamlFile(file).documents();
    }

    private List<Map<String, String>> documents() {
        List<Map<String, String>> documents = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (Node document : new Yaml(new LoaderOptions()).composeAll(reader)) {
                Map<String, String> values = new LinkedHashMap<>();
                put("", document, values);
                documents.add(values);
            }
            return documents;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new ConfigurationFileException(
                    new SourceLocation(file.toString(), line), "this is not YAML (" + e.getProblem() + ")", e);
        } catch (IOException | YAMLException e) {
            throw ConfigurationFileException.unreadable(file.toString(), e);
        }
    }

    private void put(String name, Node node, Map<String, String> values) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                String key = scalar(entry.getKeyNode());
                put(name.isEmpty() ? key : name + "." + key, entry.getValueNode(), values);
            }
        } else if (node instanceof SequenceNode list) {
            boolean plain = list.getValue().stream().allMatch(ScalarNode.class::isInstance);
            if (plain) {
                values.put(name, list.getValue().stream().map(this::scalar).collect(Collectors.joining(",")));
            }
        } else if (!name.isEmpty()) {
            values.put(name, scalar(node));
        }
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new ConfigurationFileException(
                new SourceLocation(file.toString(), node.getStartMark().getLine() + 1),
                "a name or a value is expected here",
                null);
    }
}
