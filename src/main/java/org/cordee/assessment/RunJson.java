package org.cordee.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the JSON that this room stores, and hashes a content independently of the order of its fields. */
final class RunJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonMapper ORDERED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private RunJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static Map<String, Object> tree(String json) {
        return JSON.readValue(json, TREE);
    }

    static <T> T read(String json, TypeReference<T> type) {
        return JSON.readValue(json, type);
    }

    static String sha256(Object content) {
        try {
            byte[] text = ORDERED.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is missing on this Java platform", impossible);
        }
    }
}
