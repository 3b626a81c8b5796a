package org.cordee.compliance.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files the judge reads its rules from, each with the SHA-256 of its bytes: two answers given by the same files are
 * answers by the same rules. Java's own part of a rule has no hash here.
 */
public final class RuleBook {

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
    private static final Map<String, String> HASHES = read();

    private RuleBook() {}

    /** By the file's name. */
    public static Map<String, String> hashes() {
        return HASHES;
    }

    private static Map<String, String> read() {
        Map<String, String> hashes = new TreeMap<>();
        TABLES.forEach(table -> hashes.put(table + ".dmn", hash("/bpmn/" + table + ".dmn")));
        PARAMETERS.forEach(table -> hashes.put(table + ".csv", hash("/compliance/" + table + ".csv")));
        return Map.copyOf(hashes);
    }

    private static String hash(String path) {
        try (InputStream file = RuleBook.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("no rules at " + path);
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
