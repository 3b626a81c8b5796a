package org.cordee.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Downloads the receipt and the package of a deposited consortium, stores both and checks that they agree. */
final class ReceiptDownload {

    private static final List<String> RECEIPT =
            List.of("consortium", "state", "depositOutcome", "completedAt", "files", "manifestSha256", "demonstration");
    private static final List<String> FILE = List.of("name", "size", "sha256");

    /** The words in the receipt of a bid that no buyer has. */
    private static final String NOT_SENT = "démonstration, non transmis à l’acheteur";

    private final PublicApiClient api;

    ReceiptDownload(PublicApiClient api) {
        this.api = api;
    }

    /** @return true when both agree; a disagreement stops the consortium */
    boolean download(SimulatedConsortium one, Path folder) {
        if (!one.isSubmitted() || one.stopped() != null) {
            return false;
        }
        try {
            keepAndCompare(one, Files.createDirectories(folder));
            return true;
        } catch (SimulationStopped no) {
            one.stopped(no);
            return false;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void keepAndCompare(SimulatedConsortium one, Path folder) throws IOException {
        Credentials lead = one.lead().credentials();
        String path = "/consortia/" + one.consortium() + "/submission";
        JsonNode receipt = api.read(lead, path + "/receipt");
        byte[] archive = PublicApiClient.done(api.get(lead, path + "/package"), "the package")
                .body();
        ObjectNode kept = JsonMapper.shared().createObjectNode();
        RECEIPT.forEach(field -> kept.set(field, receipt.path(field)));
        ArrayNode files = kept.putArray("files");
        for (JsonNode file : receipt.path("files")) {
            ObjectNode listed = files.addObject();
            FILE.forEach(field -> listed.set(field, file.path(field)));
        }
        if (receipt.path("demonstration").asBoolean(false)) {
            kept.put("notice", NOT_SENT);
        }
        Files.write(folder.resolve("package.zip"), archive);
        Files.writeString(folder.resolve("receipt.json"), kept.toPrettyString() + "\n", StandardCharsets.UTF_8);
        PackageCheck.requireAgreement(archive, receipt);
        if (!receipt.path("state").asString("").equals("SUBMITTED")) {
            throw SimulationStopped.because(
                    "The receipt's state is " + receipt.path("state").asString("unknown") + ".");
        }
    }
}
