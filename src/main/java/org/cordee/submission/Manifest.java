package org.cordee.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.document.ArchiveEntry;
import org.cordee.document.BidDossier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The share table and the list of all other files of a package with sizes and hashes. Its own hash stands for the
 * package.
 */
record Manifest(List<PackageFile> files) {

    public static final String NAME = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Writes the manifest. The same bid gives the same bytes.
     *
     * @param seal a random value created once at the freeze
     */
    static ArchiveEntry of(BidDossier dossier, String seal, List<ArchiveEntry> entries) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("consortium", dossier.consortium().toString());
        manifest.put("name", dossier.grouping());
        manifest.put("reference", dossier.tender().reference());
        manifest.put("frozenAt", dossier.frozenAt().toString());
        manifest.put("total", dossier.total().euros().toPlainString());
        manifest.put(
                "lots", dossier.lots().stream().map(lot -> lot(dossier, lot)).toList());
        manifest.put(
                "files",
                entries.stream().map(PackageFile::of).map(Manifest::file).toList());
        manifest.put("seal", seal);
        return new ArchiveEntry(NAME, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    }

    private static Map<String, Object> lot(BidDossier dossier, BidDossier.Lot lot) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", lot.id().toString());
        json.put("number", lot.number());
        json.put("title", lot.title());
        json.put("total", dossier.total(lot).euros().toPlainString());
        json.put("shares", dossier.sharesOf(lot).stream().map(Manifest::share).toList());
        return json;
    }

    private static Map<String, Object> share(BidDossier.Share share) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("member", share.name());
        json.put("siret", share.siret());
        json.put("lead", share.lead());
        json.put("percentage", share.percentage().value().toPlainString());
        json.put("amount", share.amount().euros().toPlainString());
        json.put("hours", share.hours().value());
        return json;
    }

    private static Map<String, Object> file(PackageFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", file.name());
        json.put("size", file.size());
        json.put("sha256", file.sha256());
        return json;
    }

    /**
     * Reads a manifest.
     *
     * @throws IncompletePackage when the bytes are no manifest, or one of another consortium
     */
    public static Manifest read(byte[] bytes, UUID consortiumId) {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (!json.path("consortium").asString("").equals(consortiumId.toString())) {
                throw new IncompletePackage(NAME);
            }
            List<PackageFile> files = new ArrayList<>();
            for (JsonNode file : json.path("files")) {
                files.add(new PackageFile(
                        file.path("name").asString(""),
                        file.path("size").asLong(-1),
                        file.path("sha256").asString("")));
            }
            return new Manifest(List.copyOf(files));
        } catch (JacksonException unreadable) {
            throw new IncompletePackage(NAME);
        }
    }
}
