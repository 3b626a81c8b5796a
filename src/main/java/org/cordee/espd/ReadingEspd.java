package org.cordee.espd;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordee.espd.EspdResponse.CriterionAnswer;
import org.cordee.espd.EspdResponse.SuppliedEvidence;
import org.springframework.stereotype.Component;

/**
 * Reads requests of buyers and responses of operators (ESPD-EDM 4 on UBL 2.3). A document that is broken, built to do
 * harm or wrong is refused with the line or the place of each error. What is unusual but harmless becomes a remark: a
 * criterion that the catalogue does not know, a code that its list does not have, an element that is not kept.
 */
@Component
public class ReadingEspd {

    private static final int MOST_LEFT_OUT = 50;

    private final CriteriaCatalogue catalogue = CriteriaCatalogue.ofEspd4();

    /** The content of a file and the remarks about it, which never change the content. */
    public record ReadEspd<T>(T content, List<ReadRemark> remarks) {

        public ReadEspd {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A remark about a file that was read.
     *
     * @param code its text has the keys {@code espd.remark.<code>} and {@code espd.remark.<code>.remedy}
     * @param place the names of the elements down to the one in question
     * @param line the number of the line in the file, from 1
     * @param arguments of the text
     */
    public record ReadRemark(String code, String place, int line, List<Object> arguments) {

        public ReadRemark {
            arguments = List.copyOf(arguments);
        }

        /** Returns the message key of the remark. */
        public String key() {
            return "espd.remark." + code;
        }

        /** Returns the message key of what can be done. */
        public String remedyKey() {
            return key() + ".remedy";
        }
    }

    /**
     * Reads a buyer's request.
     *
     * @throws org.cordee.shared.RuleViolation for a file that is no valid request, with every error found
     */
    public ReadEspd<EspdRequest> request(byte[] file) {
        EspdNotes notes = new EspdNotes();
        XmlPart root = XmlParsing.parse(file, XmlParsing.REQUEST);
        EspdRequest request = new EspdRequest(
                HeadXml.read(root, notes), ProcedureXml.read(root), CriterionXml.read(root, "TenderingCriterion"));
        remark(root, request.criteria(), notes);
        return new ReadEspd<>(request, notes.all());
    }

    /**
     * Reads the response of an operator.
     *
     * @throws org.cordee.shared.RuleViolation for a file that is no valid response, with every error found
     */
    public ReadEspd<EspdResponse> response(byte[] file) {
        EspdNotes notes = new EspdNotes();
        XmlPart root = XmlParsing.parse(file, XmlParsing.RESPONSE);
        List<AskedCriterion> criteria = CriterionXml.read(root, "TenderingCriterion");
        List<CriterionAnswer> answers = AnswerXml.read(root, criteria, notes);
        List<SuppliedEvidence> evidence = AnswerXml.readEvidence(root);
        EspdResponse response = new EspdResponse(
                HeadXml.read(root, notes),
                ProcedureXml.read(root),
                PartyXml.readOperator(root),
                criteria,
                answers,
                evidence);
        remark(root, criteria, notes);
        return new ReadEspd<>(response, notes.all());
    }

    private void remark(XmlPart root, List<AskedCriterion> criteria, EspdNotes notes) {
        remarkUnknownCriteria(root, criteria, notes);
        root.all().forEach(part -> remarkCode(part, notes));
        root.unread().limit(MOST_LEFT_OUT).forEach(part -> notes.add("left-out", part, part.path()));
    }

    private void remarkUnknownCriteria(XmlPart root, List<AskedCriterion> criteria, EspdNotes notes) {
        List<XmlPart> parts = root.parts("TenderingCriterion");
        for (int i = 0; i < criteria.size(); i++) {
            AskedCriterion criterion = criteria.get(i);
            if (!catalogue.knows(criterion)) {
                String name = Objects.requireNonNullElse(criterion.name(), "?");
                notes.add("criterion-unknown", parts.get(i), criterion.id(), name);
            }
        }
    }

    private void remarkCode(XmlPart part, EspdNotes notes) {
        String list = part.attribute("listID");
        if (list == null) {
            return;
        }
        String code = part.peek();
        boolean wrong = CodeList.of(list)
                .filter(known -> !code.isEmpty() && !known.has(known.spelled(code)))
                .isPresent();
        if (wrong && !isOfCatalogue(part, code)) {
            notes.add("code-unknown", part, code, list.substring(list.lastIndexOf('/') + 1));
        }
    }

    /** Three groups of the official criteria have a condition that the list of conditions does not have. */
    private boolean isOfCatalogue(XmlPart part, String code) {
        XmlPart group = part.parent();
        return part.name().equals("PropertyGroupTypeCode")
                && group != null
                && Stream.ofNullable(group.text("ID")).anyMatch(id -> catalogue.hasCondition(id, code));
    }
}
