package org.cordee.play;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a receipt against its package: manifest, files and hashes must agree with each other. */
final class PackageCheck {

    private static final String MANIFEST = "manifest.json";

    private PackageCheck() {}

    /** Throws at the first disagreement. */
    static void requireAgreement(byte[] archive, JsonNode receipt) {
        Map<String, byte[]> entries = entries(archive);
        byte[] manifest = entries.remove(MANIFEST);
        if (manifest == null) {
            throw SimulationStopped.because("The package has no manifest.json.");
        }
        require(
                receipt.path("manifestSha256").asString("").equals(SeededNumbers.sha256(manifest)),
                "has another manifest than the receipt says");
        require(
                receipt.path("packageSha256").isMissingNode()
                        || receipt.path("packageSha256").asString("").equals(SeededNumbers.sha256(archive)),
                "is not the one that the receipt names");
        agree(entries, receipt.path("files"), "receipt");
        JsonNode listed = json(manifest);
        require(
                listed.path("consortium")
                        .asString("")
                        .equals(receipt.path("consortium").asString("-")),
                "belongs to another grouping than the receipt");
        agree(entries, listed.path("files"), "manifest");
    }

    private static void agree(Map<String, byte[]> entries, JsonNode files, String where) {
        require(
                files.size() == entries.size(),
                "holds " + entries.size() + " files, its " + where + " lists " + files.size());
        for (JsonNode file : files) {
            String name = file.path("name").asString("");
            byte[] content = entries.get(name);
            if (content == null) {
                throw SimulationStopped.because("The package lacks " + name + ", which its " + where + " lists.");
            }
            require(
                    file.path("size").asLong(-1) == content.length
                            && file.path("sha256").asString("").equals(SeededNumbers.sha256(content)),
                    "holds another " + name + " than its " + where + " lists");
        }
    }

    private static Map<String, byte[]> entries(byte[] archive) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                require(entries.put(entry.getName(), zip.readAllBytes()) == null, "holds a file twice");
            }
        } catch (IOException broken) {
            throw SimulationStopped.because("The package cannot be read as a zip file.");
        }
        return entries;
    }

    private static JsonNode json(byte[] manifest) {
        try {
            return JsonMapper.shared().readTree(manifest);
        } catch (JacksonException unreadable) {
            throw SimulationStopped.because("The package's manifest is not JSON.");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw SimulationStopped.because("The package " + otherwise + ".");
        }
    }
}
