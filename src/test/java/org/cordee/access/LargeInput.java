package org.cordee.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.cordee.organisation.SampleNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A size of a route's input, made from the route's usual body: each text as long, or each list as long, as a request may
 * carry. The route's own limits are far below: what it takes is stored, what is too large is refused, and both must be
 * cheap.
 */
enum LargeInput implements UnaryOperator<String> {

    /** The usual body, which has the values that a route needs and little else. */
    USUAL {
        @Override
        public String apply(String body) {
            return body;
        }
    },

    /** Each text of the body, or the file, has this many characters: as the longest text of a section. */
    LONG_TEXTS {
        @Override
        public String apply(String body) {
            if (isJson(body)) {
                return JSON.writeValueAsString(lengthened(JSON.readTree(body)));
            }
            return isFile(body) ? file(body) : changedPairs(body, LargeInput::lengthened);
        }
    },

    /** Each list has many elements, each of them legal by itself. */
    LONG_LISTS {
        @Override
        public String apply(String body) {
            if (!isJson(body)) {
                return isFile(body) ? body : changedPairs(body, LargeInput::repeated);
            }
            JsonNode usual = JSON.readTree(body);
            int elements = ELEMENTS;
            String large = JSON.writeValueAsString(repeated(usual, elements));
            while (large.getBytes(StandardCharsets.UTF_8).length > LARGEST_JSON) {
                elements = elements * 9 / 10;
                large = JSON.writeValueAsString(repeated(usual, elements));
            }
            return large;
        }
    };

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CHARACTERS = 99_000;
    private static final int ELEMENTS = 500;

    /** The most bytes of a JSON body; lists in lists have fewer elements. */
    private static final int LARGEST_JSON = 4 << 20;

    /** The most lines of a directory file. */
    private static final int CSV_LINES = 19_900;

    private static final String TEXT = "Un paragraphe de la réponse, avec des mots. ".repeat(CHARACTERS / 44);

    /** Ids, codes, numbers, dates, addresses and hashes: another value would only be refused as unreadable. */
    private static final Pattern NO_TEXT =
            Pattern.compile("[A-Z_]+|true|false|[-+0-9.,:TZ/ ]*|[0-9a-f-]{32,64}|.*@.*|..");

    private static boolean isJson(String body) {
        return body.startsWith("{") || body.startsWith("[");
    }

    private static boolean isFile(String body) {
        return !body.startsWith(RouteCalls.PARTS) && !body.contains("=");
    }

    /** Returns a directory of many lines for the head of one, and a larger file of unknown content for all others. */
    private static String file(String body) {
        if (!body.startsWith("siret;")) {
            return body + TEXT;
        }
        StringBuilder lines = new StringBuilder(body).append('\n');
        for (int line = 0; line < CSV_LINES; line++) {
            lines.append(SampleNumbers.siret()).append(";Bonne Graine;Rouen\n");
        }
        return lines.toString();
    }

    private static JsonNode lengthened(JsonNode node) {
        if (node.isString()) {
            return NO_TEXT.matcher(node.asString()).matches() ? node : JsonNodeFactory.instance.stringNode(TEXT);
        }
        if (node instanceof ObjectNode object) {
            ObjectNode changed = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> changed.set(field.getKey(), lengthened(field.getValue())));
            return changed;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode changed = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> changed.add(lengthened(element)));
            return changed;
        }
        return node;
    }

    private static JsonNode repeated(JsonNode node, int elements) {
        if (node instanceof ObjectNode object) {
            ObjectNode changed = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> changed.set(field.getKey(), repeated(field.getValue(), elements)));
            return changed;
        }
        if (node instanceof ArrayNode array && !array.isEmpty()) {
            ArrayNode changed = JsonNodeFactory.instance.arrayNode();
            for (int element = 0; element < elements; element++) {
                changed.add(repeated(array.get(element % array.size()), elements));
            }
            return changed;
        }
        return node;
    }

    private static List<String> lengthened(String pair) {
        String[] named = pair.split("=", 2);
        return List.of(NO_TEXT.matcher(named[1]).matches() ? pair : named[0] + "=" + TEXT);
    }

    /** Repeats a field of the first line of a form for many lines. */
    private static List<String> repeated(String pair) {
        if (!pair.contains("[0]")) {
            return List.of(pair);
        }
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < ELEMENTS; line++) {
            lines.add(pair.replace("[0]", "[" + line + "]"));
        }
        return lines;
    }

    private static String changedPairs(String body, java.util.function.Function<String, List<String>> change) {
        boolean parts = body.startsWith(RouteCalls.PARTS);
        List<String> changed = new ArrayList<>();
        RouteCalls.pairs(parts ? body.substring(RouteCalls.PARTS.length()) : body)
                .forEach(pair -> changed.addAll(change.apply(pair)));
        return (parts ? RouteCalls.PARTS : "") + String.join("&", changed);
    }
}
