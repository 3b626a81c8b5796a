package org.cordee.recorder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns an answer of any media type into lines of text that can be compared. */
final class Texts {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Texts() {}

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    static String of(String type, byte[] body) throws IOException {
        String text = new String(body, StandardCharsets.UTF_8);
        if (type.equals("text/html") || type.endsWith("xml") && !type.contains("openxml")) {
            return Markup.lines(text);
        }
        if (type.endsWith("json") || isJson(text)) {
            return sorted(text);
        }
        if (startsWith(body, "%PDF")) {
            return pdf(body);
        }
        if (startsWith(body, "PK\3\4")) {
            return archive(body);
        }
        boolean readable = type.startsWith("text/") || type.endsWith("javascript");
        return readable ? text.replace("\r\n", "\n") : "SHA-256 " + digest(body) + "\n";
    }

    private static boolean isJson(String text) {
        return text.startsWith("{\"");
    }

    private static boolean startsWith(byte[] body, String magic) {
        return new String(body, 0, Math.min(4, body.length), StandardCharsets.ISO_8859_1).equals(magic);
    }

    /** Sorts the keys of objects and lists of words, which are sets mostly; lists of objects keep their order. */
    private static String sorted(String text) {
        try {
            return JSON.writeValueAsString(sorted(JSON.readValue(text, Object.class))) + "\n";
        } catch (JacksonException malformed) {
            return text;
        }
    }

    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> copy = new TreeMap<>();
            object.forEach((key, field) -> copy.put(key.toString(), sorted(field)));
            return copy;
        }
        if (value instanceof List<?> list) {
            boolean words = list.stream().allMatch(String.class::isInstance);
            return words
                    ? list.stream().sorted().toList()
                    : list.stream().map(Texts::sorted).toList();
        }
        return value;
    }

    private static String pdf(byte[] body) throws IOException {
        try (PDDocument document = Loader.loadPDF(body)) {
            return document.getNumberOfPages() + " pages\n" + new PDFTextStripper().getText(document);
        }
    }

    /** Lists the entries of a ZIP, XLSX or DOCX file by name, each with its text. */
    private static String archive(byte[] body) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), of(typeOf(entry.getName()), zip.readAllBytes()));
            }
        }
        StringBuilder lines = new StringBuilder();
        entries.forEach((name, text) ->
                lines.append("== ").append(name).append(" ==\n").append(text).append('\n'));
        return lines.toString();
    }

    private static String typeOf(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "xml", "rels", "vml" -> "application/xml";
            case "html" -> "text/html";
            case "json" -> "application/json";
            case "txt", "csv", "md" -> "text/plain";
            default -> "application/octet-stream";
        };
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body))
                    .toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
