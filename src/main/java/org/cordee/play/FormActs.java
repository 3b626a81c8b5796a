package org.cordee.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.shared.Deadline;
import tools.jackson.databind.JsonNode;

/**
 * Answers the buyer's ESPD request for each member, fills the buyer's own form for the lead, and looks at all forms that
 * the product writes.
 */
final class FormActs {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String IBAN = "FR7630006000011234567890189";
    private static final String STEP = "forms";
    private static final int YEARS = 3;

    private final DossierScene scene;
    private boolean requestBrought;
    private boolean ownFormFilled;

    FormActs(DossierScene scene) {
        this.scene = scene;
    }

    /** Brings the buyer's ESPD request, once. */
    void bringRequest(byte[] request) {
        if (requestBrought) {
            return;
        }
        PublicApiClient.done(
                scene.api()
                        .put(
                                scene.lead().credentials(),
                                scene.path("/espd-request?name=espd-request.xml"),
                                request,
                                "application/xml"),
                "the buyer's ESPD request");
        requestBrought = true;
        scene.note(scene.lead(), "ESPD request brought");
    }

    /** States a member's own data, declares on honour, answers the request, and confirms the response. */
    void respond(Party party, String evidence) {
        Credentials who = party.credentials();
        PublicApiClient.done(scene.api().put(who, evidence + "/data", data(party)), "the data of " + party.name());
        PublicApiClient.done(
                scene.api().put(who, evidence + "/exclusions", Map.of("grounds", List.of())), "a declaration");
        JsonNode espd = scene.api().read(who, evidence + "/espd");
        JsonNode said = PublicApiClient.done(
                        scene.api().put(who, evidence + "/espd", statement(espd.path("criteria"))),
                        "the answers of " + party.name())
                .json();
        JsonNode own = said.path("responders").path(0);
        scene.checks()
                .equal(
                        "ESPD",
                        party.name() + " responds for itself alone",
                        1,
                        said.path("responders").size());
        String responder = evidence + "/espd/" + own.path("responderId").asString();
        PublicApiClient.done(
                scene.api().post(who, responder + "/confirmation", Map.of()), "the ESPD response of " + party.name());
        for (String format : List.of("XML", "PDF")) {
            byte[] file = PublicApiClient.done(
                            scene.api().get(who, responder + "/formats/" + format), "the ESPD of " + party.name())
                    .body();
            OpenedFile opened = scene.checks()
                    .opened(
                            "ESPD",
                            party.name() + "." + format,
                            file,
                            "dume." + format.toLowerCase(java.util.Locale.ROOT));
            scene.checks()
                    .holds(
                            "ESPD",
                            party.name() + " is named in the " + format,
                            opened.plain().contains(party.name()),
                            "");
        }
        scene.note(party, "ESPD response confirmed");
    }

    private Map<String, Object> data(Party party) {
        LocalDate today = LocalDate.ofInstant(scene.clock().now(), Deadline.PARIS);
        List<Map<String, Object>> years = new ArrayList<>();
        for (int ago = 1; ago <= YEARS; ago++) {
            int year = today.getYear() - ago;
            years.add(Map.of(
                    "from",
                    year + "-01-01",
                    "to",
                    year + "-12-31",
                    "amount",
                    Map.of("euros", 4_000_000 - 100_000 * ago),
                    "inField",
                    Map.of("value", 80)));
        }
        Map<String, Object> account = Map.of("holder", party.name(), "bank", "Banque de la simulation", "iban", IBAN);
        return Map.of("createdOn", "2015-01-05", "decennial", true, "turnovers", years, "accounts", List.of(account));
    }

    private static Map<String, Object> statement(JsonNode criteria) {
        List<Map<String, Object>> grounds = new ArrayList<>();
        List<Map<String, Object>> capacities = new ArrayList<>();
        for (JsonNode one : criteria) {
            String code = one.path("code").asString();
            if (one.path("kind").asString().equals("EXCLUSION")) {
                grounds.add(Map.of("code", code, "applies", false));
            } else if (one.path("kind").asString().equals("SELECTION")) {
                capacities.add(Map.of("code", code, "alone", true, "answer", true, "description", "Deux nacelles"));
            }
        }
        Map<String, Object> person = Map.of("firstName", "Nadia", "familyName", "Benali", "position", "Direction");
        return Map.of(
                "grounds",
                grounds,
                "capacities",
                capacities,
                "representatives",
                List.of(person),
                "insured",
                Map.of("euros", 1_500_000));
    }

    /**
     * Brings the form that the buyer wrote, fills all its fields, and compares the filled file with the blank one; once,
     * also when the bid is frozen again.
     */
    void fillOwnForm(BuyerFile blank) {
        if (ownFormFilled) {
            return;
        }
        Credentials who = scene.lead().credentials();
        JsonNode form = PublicApiClient.done(
                        scene.api()
                                .post(
                                        who,
                                        scene.path("/buyer-forms?name=cadre-de-reponse-insertion.docx"),
                                        blank.bytes(),
                                        DOCX),
                        "the buyer's own form")
                .json();
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonNode line : form.path("fields")) {
            JsonNode field = line.path("field");
            String suggested = line.path("suggestion").asString("");
            JsonNode options = field.path("options");
            values.put(
                    field.path("id").asString(),
                    options.size() > 0
                            ? options.path(0).asString()
                            : suggested.isEmpty() ? "Réponse " + (values.size() + 1) : suggested);
        }
        scene.checks().equal(STEP, "fields of the buyer's own form", 5, values.size());
        String path = scene.path("/buyer-forms/" + form.path("id").asString());
        PublicApiClient.done(
                scene.api().put(who, path, Map.of("values", values)), "the values of the buyer's own form");
        byte[] filled = PublicApiClient.done(scene.api().get(who, path + "/file"), "the filled form")
                .body();
        OpenedFile opened = scene.checks().opened(STEP, blank.path() + ", filled", filled, blank.path());
        values.values()
                .forEach(value -> scene.checks()
                        .holds(STEP, "the form holds " + value, opened.plain().contains(value), ""));
        compareParts(blank.bytes(), filled);
        ownFormFilled = true;
        scene.note(scene.lead(), "the buyer's own form filled");
    }

    private void compareParts(byte[] blank, byte[] filled) {
        try {
            Map<String, byte[]> before = PaperZip.read(blank);
            Map<String, byte[]> after = new HashMap<>(PaperZip.read(filled));
            scene.checks()
                    .equal(
                            STEP,
                            "parts of the filled form",
                            before.keySet(),
                            PaperZip.read(filled).keySet());
            before.remove(PaperDocx.MAIN_PART);
            before.forEach((name, part) -> scene.checks()
                    .holds(STEP, name + " of the form", Arrays.equals(part, after.get(name)), "byte-equal"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Requires that a retyped form of the State is refused by name, and opens all forms that the product writes. */
    void lookAtForms(BuyerFile retyped) {
        Credentials who = scene.lead().credentials();
        ApiAnswer refused =
                scene.api().put(who, scene.path("/forms/dc1/blank/file?name=DC1.docx"), retyped.bytes(), DOCX);
        scene.checks().equal(STEP, "a retyped DC1 is refused", "form.blank.unknown-version", codeOf(refused));
        for (JsonNode form : scene.read("/forms").path("forms")) {
            String key = form.path("key").asString();
            for (String format : List.of("PDF", "DOCX")) {
                byte[] file = scene.bytes("/forms/" + key + "/formats/" + format);
                scene.checks().opened(STEP, key + " as " + format, file, "form." + format);
            }
            for (JsonNode flaw : form.path("flaws")) {
                scene.checks()
                        .holds(
                                STEP,
                                key,
                                !flaw.path("blocking").asBoolean(),
                                flaw.path("key").asString());
            }
        }
        scene.checks().opened(STEP, "all forms", scene.bytes("/forms/archive"), "forms.zip");
    }

    /** Returns the message key of a refusal, of its first field where it names one. */
    private static String codeOf(ApiAnswer refused) {
        String code = refused.code();
        JsonNode first = refused.json().path("errors").path(0);
        return first.path("code").asString(code);
    }
}
