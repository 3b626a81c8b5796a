package org.cordee.espd;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * Writes requests and responses as XML of ESPD-EDM 4.1.0 on UBL 2.3. The file is valid against the XML schema, and the
 * same content gives the same bytes.
 */
@Component
public class WritingEspd {

    /** Returns the file of a request, in UTF-8. */
    public byte[] write(EspdRequest request) {
        XmlText out = new XmlText(XmlParsing.REQUEST);
        HeadXml.write(out, request.head(), request.procedure(), null);
        ProcedureXml.writeBuyer(out, request.procedure());
        ProcedureXml.writeLots(out, request.procedure());
        CriterionXml.write(out, "TenderingCriterion", request.criteria());
        ProcedureXml.writePublications(out, request.procedure());
        return valid(out, XmlParsing.REQUEST);
    }

    /** Returns the file of a response, in UTF-8. */
    public byte[] write(EspdResponse response) {
        XmlText out = new XmlText(XmlParsing.RESPONSE);
        HeadXml.write(
                out, response.head(), response.procedure(), response.operator().groupName());
        ProcedureXml.writeBuyer(out, response.procedure());
        PartyXml.writeOperator(out, response.operator());
        ProcedureXml.writeLots(out, response.procedure());
        CriterionXml.write(out, "TenderingCriterion", response.criteria());
        AnswerXml.write(out, response.answers());
        ProcedureXml.writePublications(out, response.procedure());
        AnswerXml.writeEvidence(out, response.evidence());
        return valid(out, XmlParsing.RESPONSE);
    }

    private static byte[] valid(XmlText out, String kind) {
        byte[] file = out.end().getBytes(StandardCharsets.UTF_8);
        List<RuleViolation> errors = XmlParsing.schemaErrors(file, kind);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(
                    "wrote an invalid " + kind + ": " + errors.get(0).getMessage());
        }
        return file;
    }
}
