package org.cordee.tender.boamp;

import org.cordee.tender.Flaw;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parses a record of the BOAMP's open data. The record holds the notice in {@code donnees} and its management data in
 * {@code gestion}, each as a JSON text inside the JSON. Depth and number of values are bounded.
 */
final class BoampJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(BoampXml.DEEPEST)
                            .maxStringLength(20_000_000)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .build();

    private int values;

    private BoampJson() {}

    /**
     * Returns the record, with the content of {@code donnees} and {@code gestion} as its children. A list of one record,
     * as the service answers it, counts as that record.
     */
    static BoampElement parse(byte[] bytes) throws UnreadableNotice {
        BoampJson reading = new BoampJson();
        JsonNode root = tree(bytes);
        for (String wrapper : new String[] {"results", "records"}) {
            if (root.has(wrapper)) {
                root = root.get(wrapper);
            }
        }
        if (root.isArray() && root.size() == 1) {
            root = root.get(0);
        }
        for (String wrapper : new String[] {"record", "fields"}) {
            if (root.has(wrapper) && root.get(wrapper).isObject()) {
                root = root.get(wrapper);
            }
        }
        if (root.isArray() && root.size() > 1) {
            throw new UnreadableNotice(Flaw.inField("boamp.several-records", "document", root.size()));
        }
        if (!root.isObject() || !root.has("idweb")) {
            throw new UnreadableNotice(Flaw.inField("boamp.no-record", "document"));
        }
        return reading.element("record", root);
    }

    private static JsonNode tree(byte[] bytes) throws UnreadableNotice {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException malformed) {
            String code = malformed instanceof tools.jackson.core.exc.StreamConstraintsException
                    ? "document.too-complex"
                    : "document.not-json";
            throw new UnreadableNotice(Flaw.inField(code, "document"));
        }
    }

    private BoampElement element(String name, JsonNode node) throws UnreadableNotice {
        if (++values > BoampXml.MOST_ELEMENTS) {
            throw new UnreadableNotice(Flaw.inField("document.too-complex", "document"));
        }
        if (node.isObject()) {
            BoampElement element = new BoampElement(name, null);
            for (var entry : node.properties()) {
                addTo(element, entry.getKey(), entry.getValue());
            }
            return element;
        }
        return BoampElement.of(
                name, node.isValueNode() && !node.isNull() ? node.asString().strip() : "");
    }

    private void addTo(BoampElement parent, String name, JsonNode value) throws UnreadableNotice {
        if (name.equals("#text")) {
            parent.take(value.isValueNode() && !value.isNull() ? value.asString() : "");
        } else if (value.isArray()) {
            for (JsonNode item : value) {
                addTo(parent, name, item);
            }
        } else if (isInner(parent, name) && value.isString()) {
            String inner = value.asString().strip();
            parent.add(
                    inner.isEmpty()
                            ? new BoampElement(name, null)
                            : element(name, tree(inner.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        } else if (!value.isNull()) {
            parent.add(element(name, value));
        }
    }

    private static boolean isInner(BoampElement parent, String name) {
        return parent.name().equals("record") && (name.equals("donnees") || name.equals("gestion"));
    }
}
