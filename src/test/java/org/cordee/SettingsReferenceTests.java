package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares {@code src/docs/settings.md} with the settings that the compiler found: Boot's annotation processor describes
 * the Javadoc and defaults of each settings record, and a file beside the product's resources describes the few
 * settings that no record reads.
 */
class SettingsReferenceTests {

    private static final Path REFERENCE = Path.of("src/docs/settings.md");
    private static final Path GENERATED = Path.of("target/settings.md");
    private static final String MARK = "by SettingsReferenceTests from the Javadoc of the records. -->\n";

    private static final Path BY_HAND =
            Path.of("src/main/resources/META-INF/additional-spring-configuration-metadata.json");

    /** The name of a figure for monitoring, which is no setting. */
    private static final Pattern METER =
            Pattern.compile("(?:Gauge\\.builder|Counter\\.builder|\\.counter)\\(\\s*\"(cordee[^\"]+)\"");

    private static final Pattern KEY = Pattern.compile("[\"{]((?:cordee|camunda\\.client)\\.[a-z.-]*[a-z])[\"}:]");

    /** Names that the server sets for itself, that only tests set, and those of other things than settings. */
    private static final Set<String> NO_SETTINGS = Set.of(
            "cordee.database.attach",
            "cordee.database.embedded",
            "cordee.database.server-options",
            "cordee.ics",
            "cordee.lock",
            "cordee.nonce");

    private final Map<String, JsonNode> settings = new TreeMap<>();
    private final Map<String, String> groups = new TreeMap<>();

    SettingsReferenceTests() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Cordee.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        read(classes.resolve("META-INF/spring-configuration-metadata.json"));
        read(BY_HAND);
    }

    private void read(Path metadata) throws IOException {
        JsonNode root = JsonMapper.shared().readTree(Files.readString(metadata));
        root.path("properties").forEach(setting -> settings.put(text(setting, "name"), setting));
        root.path("groups").forEach(group -> {
            if (!group.has("sourceMethod")) {
                groups.putIfAbsent(text(group, "name"), text(group, "sourceType"));
            }
        });
    }

    @Test
    void theReferenceListsEverySettingAsTheCodeDescribesIt() throws IOException {
        String stored = Files.readString(REFERENCE);
        String generated = stored.substring(0, stored.indexOf(MARK) + MARK.length()) + tables();

        Files.createDirectories(GENERATED.getParent());
        Files.writeString(GENERATED, generated);

        assertThat(stored)
                .as("renew the reference: cp %s %s", GENERATED, REFERENCE)
                .isEqualTo(generated);
    }

    @Test
    void everySettingIsDescribed() {
        assertThat(settings)
                .isNotEmpty()
                .allSatisfy((name, setting) -> assertThat(text(setting, "description"))
                        .as("the @param of %s", name)
                        .isNotBlank());
    }

    @Test
    void everySettingThatTheCodeNamesIsInTheReference() throws IOException {
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                Set<String> figures = METER.matcher(code)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
                KEY.matcher(code)
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !figures.contains(key) && !isKnown(key))
                        .forEach(unknown::add);
            }
        }

        assertThat(unknown)
                .as("settings without a record: describe them in %s", BY_HAND)
                .isEmpty();
    }

    private boolean isKnown(String key) {
        return NO_SETTINGS.contains(key)
                || settings.keySet().stream().anyMatch(name -> name.equals(key) || name.startsWith(key + "."));
    }

    private String tables() {
        Map<String, List<JsonNode>> sections = new TreeMap<>();
        settings.forEach((name, setting) -> sections.computeIfAbsent(groupOf(name), group -> new ArrayList<>())
                .add(setting));
        StringBuilder tables = new StringBuilder();
        sections.forEach((group, members) -> {
            tables.append("\n### `").append(group).append("`\n\n");
            String type = groups.get(group);
            if (!type.isEmpty()) {
                tables.append("[%s](../main/java/%s.java)\n\n"
                        .formatted(type.substring(type.lastIndexOf('.') + 1), type.replace('.', '/')));
            }
            tables.append("| Setting | Type | Default | Meaning |\n|---|---|---|---|\n");
            members.forEach(setting -> tables.append(row(setting)));
        });
        return tables.toString();
    }

    /** Returns the longest group that the name begins with. */
    private String groupOf(String name) {
        return groups.keySet().stream()
                .filter(group -> name.startsWith(group + "."))
                .max(Comparator.comparing(String::length))
                .orElseThrow(() -> new IllegalStateException(name + " belongs to no group"));
    }

    private static String row(JsonNode setting) {
        String type = text(setting, "type");
        String name = text(setting, "name") + (type.startsWith("java.util.Map<") ? ".NAME.…" : "");
        return "| `%s` | %s | %s | %s |\n"
                .formatted(name, type(type), value(setting), sentence(text(setting, "description")));
    }

    private static String type(String type) {
        return switch (type.replaceFirst("<.*", "")) {
            case "java.lang.Boolean" -> "`true` or `false`";
            case "java.lang.Integer", "java.lang.Long", "java.math.BigDecimal" -> "number";
            case "java.lang.String" -> "text";
            case "java.net.URI" -> "address";
            case "java.nio.file.Path" -> "path";
            case "java.time.Duration" -> "duration";
            case "java.util.Map" -> "values by name";
            case "java.util.Set" -> "list";
            case "org.springframework.util.unit.DataSize" -> "data size";
            default -> oneOf(ClassUtils.resolveClassName(type, null));
        };
    }

    private static String oneOf(Class<?> type) {
        if (!type.isEnum()) {
            throw new IllegalStateException("no word for the type " + type);
        }
        return Arrays.stream(type.getEnumConstants())
                .map(value -> "`" + value.toString().toLowerCase(Locale.ROOT) + "`")
                .collect(Collectors.joining(" or "));
    }

    private static String value(JsonNode setting) {
        if (!setting.has("defaultValue")) {
            return text(setting, "description").contains("by default") ? "see right" : "none";
        }
        String value = text(setting, "defaultValue").replaceFirst("^\\[(.*)]$", "$1");
        return value.isEmpty() ? "empty" : "`" + value.replace(", ", "`, `") + "`";
    }

    private static String sentence(String description) {
        String text = Pattern.compile("\\{@code ([^}]*)}")
                .matcher(description)
                .replaceAll((MatchResult code) -> "`" + code.group(1) + "`");
        String open = text.startsWith("`") ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return open.endsWith(".") ? open : open + ".";
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
