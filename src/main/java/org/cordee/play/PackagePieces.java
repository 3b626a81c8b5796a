package org.cordee.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Names for each piece that the rules ask the file of the package that is this piece, before the deposit. */
final class PackagePieces {

    private static final String STEP = "pieces of the rules";
    private static final int LARGEST = 50;

    /** A word of a piece of the rules, and what the name of its file holds. */
    private static final Map<String, String> FILES = files();

    private final DossierScene scene;

    PackagePieces(DossierScene scene) {
        this.scene = scene;
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("dc1", "dc1");
        files.put("dc2", "dc2");
        files.put("dume", "dume.xml");
        files.put("acte d'engagement", "attri1");
        files.put("dpgf", "dpgf.xlsx");
        files.put("mémoire", "memoire-technique.pdf");
        files.put("cadre de réponse", "cadre-de-reponse");
        return files;
    }

    void name() {
        JsonNode submission = scene.read("/submission");
        List<String> names = new ArrayList<>();
        submission.path("files").forEach(file -> names.add(file.path("name").asString()));
        List<Map<String, Object>> pieces = new ArrayList<>();
        for (JsonNode asked : submission.path("preparation").path("missing")) {
            String piece = asked.path("name").asString();
            String file = fileOf(piece, names);
            scene.checks().holds(STEP, piece, !file.isEmpty(), file);
            scene.checks()
                    .equal(
                            STEP,
                            piece + ", megabytes",
                            LARGEST,
                            asked.path("maxMegabytes").asInt());
            Map<String, Object> named = new HashMap<>();
            named.put("name", piece);
            named.put("file", file);
            named.put("signatureAsked", asked.path("signatureAsked").asBoolean());
            named.put("maxMegabytes", asked.path("maxMegabytes").asInt());
            pieces.add(named);
        }
        scene.checks().equal(STEP, "asked by the rules", FILES.size(), pieces.size());
        JsonNode after = PublicApiClient.done(
                        scene.api()
                                .put(
                                        scene.lead().credentials(),
                                        scene.path("/submission/expected-pieces"),
                                        Map.of("pieces", pieces)),
                        "the files of the pieces")
                .json();
        scene.checks()
                .equal(
                        STEP,
                        "missing",
                        0,
                        after.path("preparation").path("missing").size());
    }

    private static String fileOf(String piece, List<String> names) {
        String plain = piece.toLowerCase(Locale.ROOT).replace('’', '\'');
        for (Map.Entry<String, String> known : FILES.entrySet()) {
            if (plain.contains(known.getKey())) {
                Predicate<String> isIt = name -> name.toLowerCase(Locale.ROOT).contains(known.getValue());
                return names.stream().filter(isIt).findFirst().orElse("");
            }
        }
        return "";
    }
}
