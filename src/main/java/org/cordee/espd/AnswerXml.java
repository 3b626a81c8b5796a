package org.cordee.espd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cordee.espd.EspdResponse.CriterionAnswer;
import org.cordee.espd.EspdResponse.SuppliedEvidence;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Reads and writes the answers of a response and the evidence to which they refer. */
final class AnswerXml {

    private static final String RESPONSE = "TenderingCriterionResponse";
    private static final String AGENCY = "CORDEE";

    private AnswerXml() {}

    static List<CriterionAnswer> read(XmlPart root, List<AskedCriterion> criteria, EspdNotes notes) {
        Map<String, @Nullable String> types = new HashMap<>();
        criteria.stream()
                .flatMap(AskedCriterion::properties)
                .forEach(property -> types.put(property.id(), property.type()));
        List<CriterionAnswer> answers = new ArrayList<>();
        for (XmlPart part : root.parts(RESPONSE)) {
            CriterionAnswer answer = answer(part, types);
            if (answer == null) {
                notes.add("answer-without-value", part, Objects.requireNonNullElse(part.text("ID"), "?"));
            } else {
                answers.add(answer);
            }
        }
        return answers;
    }

    private static @Nullable CriterionAnswer answer(XmlPart part, Map<String, @Nullable String> types) {
        String property = PartXml.requiredText(part, "ValidatedCriterionPropertyID");
        String id = PartXml.requiredText(part, "ID");
        try {
            AnswerValue value = ValueXml.answer(part, types.get(property));
            return value == null ? null : new CriterionAnswer(id, property, value, ProcedureXml.lotIds(part));
        } catch (RuleViolation wrong) {
            throw wrong.field() == null ? RuleViolation.of(id, wrong.key(), wrong.arguments()) : wrong;
        }
    }

    static void write(XmlText out, List<CriterionAnswer> answers) {
        answers.forEach(answer -> out.part(RESPONSE, () -> {
            out.leaf("ID", answer.id(), ofService());
            out.leaf("ValidatedCriterionPropertyID", answer.property(), ofService());
            ValueXml.writeAnswer(out, answer.id(), answer.value());
            ProcedureXml.writeLotIds(out, answer.lots());
        }));
    }

    static List<SuppliedEvidence> readEvidence(XmlPart root) {
        List<SuppliedEvidence> pieces = new ArrayList<>();
        for (XmlPart part : root.parts("Evidence")) {
            XmlPart document = part.part("DocumentReference");
            pieces.add(new SuppliedEvidence(
                    PartXml.requiredId(part, "ID"),
                    part.text("Name"),
                    part.text("ConfidentialityLevelCode"),
                    document == null ? null : PartXml.id(document, "ID"),
                    document == null ? null : url(document),
                    document == null ? null : issuer(document, party -> party.text("Name"), "PartyName"),
                    document == null ? null : issuer(document, id -> PartXml.id(id, "ID"), "PartyIdentification")));
        }
        return pieces;
    }

    private static @Nullable String url(XmlPart document) {
        return document.read("Attachment", file -> file.read("ExternalReference", outside -> outside.text("URI")));
    }

    private static <T> @Nullable T issuer(XmlPart document, Function<XmlPart, @Nullable T> reader, String name) {
        return document.read("IssuerParty", party -> party.read(name, reader));
    }

    static void writeEvidence(XmlText out, List<SuppliedEvidence> evidence) {
        evidence.forEach(piece -> out.part("Evidence", () -> {
            out.id("ID", piece.id());
            out.leaf("Name", piece.name());
            out.code("ConfidentialityLevelCode", piece.confidentiality(), CodeList.ACCESS);
            out.part("DocumentReference", () -> {
                out.id("ID", piece.reference());
                out.part("Attachment", () -> out.part("ExternalReference", () -> out.leaf("URI", piece.url())));
                out.part("IssuerParty", () -> {
                    out.part("PartyIdentification", () -> out.id("ID", piece.issuerId()));
                    out.part("PartyName", () -> out.leaf("Name", piece.issuer()));
                });
            });
        }));
    }

    /** Returns the attributes of identifiers that this product gives. */
    static Map<String, String> ofService() {
        return XmlText.attributes("schemeID", "Criterion", "schemeAgencyID", AGENCY, "schemeVersionID", "4.1.0");
    }
}
