package org.cordee.play;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The ESPD request of an invented buyer: two exclusion grounds and two selection criteria, as ESPD-EDM 4.1.0 has them. */
final class InventedEspdRequest {

    private static final String OF_CRITERION =
            " schemeID=\"Criterion\" schemeAgencyID=\"OP\" schemeVersionID=\"4.1.0\"";
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    /** The criteria that are asked; the codes are those of the standard. */
    private static final List<Criterion> CRITERIA = List.of(
            new Criterion("crime-org", "Participation à une organisation criminelle"),
            new Criterion("envir-law", "Violation d'obligations environnementales"),
            new Criterion("tech-equip", "Outillage, matériel et équipement technique"),
            new Criterion("sme", "Petite ou moyenne entreprise"));

    /** A criterion with one question. */
    private record Criterion(String code, String name) {

        String xml() {
            String id = "C_" + code;
            return "<cac:TenderingCriterion>" + id(id)
                    + "<cbc:CriterionTypeCode listID=\"" + AUTHORITY
                    + "criterion\" listAgencyID=\"OP\" listVersionID=\"20240612-0\">" + code
                    + "</cbc:CriterionTypeCode><cbc:Name>" + name + "</cbc:Name><cbc:Description>" + name
                    + "</cbc:Description><cac:TenderingCriterionPropertyGroup>" + id(id + "/QG1")
                    + "<cbc:PropertyGroupTypeCode listID=\"property-group-type\" listAgencyID=\"OP\""
                    + " listVersionID=\"4.1.0\">ON*</cbc:PropertyGroupTypeCode><cac:TenderingCriterionProperty>"
                    + id(id + "/QG1/Q1") + "<cbc:Name/><cbc:Description>Votre réponse</cbc:Description><cbc:TypeCode"
                    + " listID=\"criterion-element-type\" listAgencyID=\"OP\""
                    + " listVersionID=\"4.1.0\">QUESTION</cbc:TypeCode><cbc:ValueDataTypeCode"
                    + " listID=\"response-data-type\" listAgencyID=\"OP\""
                    + " listVersionID=\"4.1.0\">INDICATOR</cbc:ValueDataTypeCode></cac:TenderingCriterionProperty>"
                    + "</cac:TenderingCriterionPropertyGroup></cac:TenderingCriterion>";
        }

        private static String id(String id) {
            return "<cbc:ID" + OF_CRITERION + ">" + id + "</cbc:ID>";
        }
    }

    private InventedEspdRequest() {}

    static byte[] of(InventedConsultation about) {
        String uuid = UUID.nameUUIDFromBytes(("espd " + about.seed()).getBytes(StandardCharsets.UTF_8))
                .toString();
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<QualificationApplicationRequest"
                        + " xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:QualificationApplicationRequest-2\""
                        + " xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\""
                        + " xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">"
                        + "<cbc:UBLVersionID schemeAgencyID=\"OASIS-UBL-TC\">2.3</cbc:UBLVersionID>"
                        + "<cbc:ProfileExecutionID schemeAgencyID=\"OP\" schemeVersionID=\"4.1.0\">ESPD-EDMv4.1.0"
                        + "</cbc:ProfileExecutionID><cbc:ID schemeAgencyID=\"ACHETEUR\">ESPDREQ-" + uuid
                        + "</cbc:ID><cbc:CopyIndicator>false</cbc:CopyIndicator><cbc:UUID schemeID=\"ISO/IEC"
                        + " 9834-8:2008 - 4UUID\" schemeAgencyID=\"ACHETEUR\" schemeVersionID=\"4.1.0\">" + uuid
                        + "</cbc:UUID><cbc:ContractFolderID schemeAgencyID=\"ACHETEUR\">SIMULATION-" + about.seed()
                        + "</cbc:ContractFolderID><cbc:IssueDate>2026-01-05</cbc:IssueDate><cbc:IssueTime>08:00:00+01:00</cbc:IssueTime><cbc:VersionID"
                        + " schemeAgencyID=\"OP\" schemeVersionID=\"4.1.0\">4.1.0</cbc:VersionID><cbc:ProcedureCode"
                        + " listID=\"" + AUTHORITY
                        + "procurement-procedure-type\" listAgencyID=\"OP\""
                        + " listVersionID=\"20250924-0\">open</cbc:ProcedureCode><cac:ContractingParty>"
                        + "<cbc:BuyerProfileURI>https://marches.exemple-acheteur.example</cbc:BuyerProfileURI><cac:Party>"
                        + "<cac:PartyName><cbc:Name>" + PaperDocx.escaped(about.buyer())
                        + "</cbc:Name></cac:PartyName><cac:PostalAddress><cbc:CityName>Paris</cbc:CityName><cac:Country><cbc:IdentificationCode"
                        + " listID=\"" + AUTHORITY + "country\" listAgencyID=\"OP\""
                                                   + " listVersionID=\"20250924-0\">FRA</cbc:IdentificationCode></cac:Country></cac:PostalAddress></cac:Party>"
                                                   + "</cac:ContractingParty><cac:ProcurementProject><cbc:Name>" + PaperDocx.escaped(about.title())
                        + "</cbc:Name><cbc:Description>" + PaperDocx.escaped(about.title())
                        + "</cbc:Description></cac:ProcurementProject><cac:ProcurementProjectLot><cbc:ID" + OF_CRITERION
                        + ">LOT-0000</cbc:ID></cac:ProcurementProjectLot>");
        CRITERIA.forEach(criterion -> xml.append(criterion.xml()));
        return xml.append("</QualificationApplicationRequest>\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
