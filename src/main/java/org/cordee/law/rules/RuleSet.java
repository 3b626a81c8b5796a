package org.cordee.law.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordee.feel.DecisionTables;
import org.cordee.law.DatedTable;

/**
 * The files from which a judge reads its rules, each with the SHA-256 of its bytes. Two answers by the same files are
 * answers by the same rules, and stored files can judge again. Java's own part of a rule is not included; its version
 * is {@link JudgeLogic}.
 */
public final class RuleSet {

    private static final String TABLE = ".dmn";
    private static final String PARAMETER = ".csv";
    private static final List<String> TABLES = List.of(
            "advance-retention",
            "award-to-next",
            "buyer-obligations",
            "capacity",
            "company-size",
            "composition-change",
            "deposit-outcome",
            "eligibility-category",
            "ess-status",
            "evidence-standing",
            "exclusion-ground",
            "global-contract",
            "grouping-form",
            "lead-uniqueness",
            "payment-scheme",
            "reserved-ess-lot",
            "reserved-lot",
            "share-consistency",
            "signature-policy",
            "subcontracting",
            "subsidised-posts");
    private static final List<String> PARAMETERS =
            List.of("eu-thresholds", "insertion-parameters", "law-settings", "public-holidays", "table-versions");
    private static final RuleSet OF_THE_PRODUCT = new RuleSet(read());

    private final Map<String, byte[]> files;
    private final Map<String, String> hashes;

    private RuleSet(Map<String, byte[]> files) {
        this.files = files;
        Map<String, String> hashed = new TreeMap<>();
        files.forEach((name, content) -> hashed.put(name, sha256(content)));
        this.hashes = Map.copyOf(hashed);
    }

    /** Returns the files that come with the product. */
    public static RuleSet onClasspath() {
        return OF_THE_PRODUCT;
    }

    /** Returns the same rules with other contents for some files, by their names. */
    public RuleSet with(Map<String, byte[]> others) {
        Map<String, byte[]> all = new TreeMap<>(files);
        others.forEach((name, content) -> all.put(name, content.clone()));
        return new RuleSet(all);
    }

    /** Returns 64 hexadecimal digits by the file's name. */
    public Map<String, String> hashes() {
        return hashes;
    }

    /** Returns the bytes of one file. */
    public byte[] file(String name) {
        byte[] content = files.get(name);
        if (content == null) {
            throw new IllegalStateException("no rules in " + name);
        }
        return content.clone();
    }

    public DecisionTables decisions() {
        Map<String, InputStream> tables = new LinkedHashMap<>();
        files.forEach((name, content) -> {
            if (name.endsWith(TABLE)) {
                tables.put(name, new ByteArrayInputStream(content));
            }
        });
        return DecisionTables.read(tables);
    }

    DatedTable parameters(String name) {
        return DatedTable.of(new String(file(name + PARAMETER), StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> read() {
        Map<String, byte[]> files = new TreeMap<>();
        TABLES.forEach(table -> files.put(table + TABLE, content("/bpmn/" + table + TABLE)));
        PARAMETERS.forEach(table -> files.put(table + PARAMETER, content("/compliance/" + table + PARAMETER)));
        return files;
    }

    private static byte[] content(String path) {
        try (InputStream file = RuleSet.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("no rules at " + path);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is missing on this Java platform", impossible);
        }
    }
}
