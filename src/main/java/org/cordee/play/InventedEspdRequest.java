package org.cordee.play;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The ESPD request of an invented buyer: two exclusion grounds and a selection criterion of ESPD-EDM 4.1.0. */
final class InventedEspdRequest {

    private static final String OF_CRITERION =
            " schemeID=\"Criterion\" schemeAgencyID=\"OP\" schemeVersionID=\"4.1.0\"";
    private static final String LOT = "LOT-0000";
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    /** The criteria that are asked, with the identifiers of the standard: answers are found by them. */
    private static final List<String> CRITERIA = List.of(
            exclusion(
                    "005eb9ed-1347-4ca3-bb29-9bc0db64e1ab", "crime-org", "C1_EG_crime-org", "Organisation criminelle"),
            exclusion(
                    "a80ddb62-d25b-4e4e-ae22-3968460dc0a9", "envir-law", "C9_EG_envir-law", "Droit de l'environnement"),
            equipment());

    private static String exclusion(String uuid, String code, String place, String name) {
        return criterion(uuid, code, name, group(place + "/QG1", "", question(place + "/QG1/Q1", "INDICATOR"), ""));
    }

    /** Returns the selection criterion on equipment: if the operator fulfils it by itself, and what it has. */
    private static String equipment() {
        String place = "C46_SC_tech-equip/RG1";
        String inner = place + "/RSG1/RSG1";
        String asked = group(inner + "/QSG1", "Subsidiary", question(inner + "/QSG1/Q1", "INDICATOR"), "")
                + group(inner + "/QSG2", "Subsidiary", question(inner + "/QSG2/Q1", "DESCRIPTION"), "");
        String requirement = property(inner + "/RQ1/R1/R1/R1", "REQUIREMENT", "DESCRIPTION", "Deux nacelles");
        String caption = property(place + "/RSG1/CA1", "CAPTION", "NONE", "");
        String lot = property(place + "/RQ1/R1/R1", "REQUIREMENT", "LOT_IDENTIFIER", LOT);
        String second = group(inner, "Subsidiary", requirement, asked);
        return criterion(
                "cc18c023-211d-484d-a32e-52f3f970285f",
                "tech-equip",
                "Équipement technique",
                group(place, "", lot, group(place + "/RSG1", "Subsidiary", caption, second)));
    }

    private static String criterion(String uuid, String code, String name, String groups) {
        return "<cac:TenderingCriterion>" + id(uuid) + "<cbc:CriterionTypeCode listID=\"" + AUTHORITY
                + "criterion\" listAgencyID=\"OP\" listVersionID=\"20240612-0\">" + code
                + "</cbc:CriterionTypeCode><cbc:Name>" + name + "</cbc:Name><cbc:Description>" + name
                + "</cbc:Description>" + groups + "</cac:TenderingCriterion>";
    }

    /** @param rank empty for a group of the criterion, Subsidiary for one inside of another */
    private static String group(String id, String rank, String property, String inner) {
        String element = "cac:" + rank + "TenderingCriterionPropertyGroup";
        return "<" + element + ">" + id(id) + "<cbc:PropertyGroupTypeCode" + list("property-group-type")
                + ">ON*</cbc:PropertyGroupTypeCode>" + property + inner + "</" + element + ">";
    }

    private static String question(String id, String type) {
        return property(id, "QUESTION", type, "");
    }

    /** @param expected what the buyer requires; empty for none */
    private static String property(String id, String kind, String type, String expected) {
        String required = type.equals("LOT_IDENTIFIER")
                ? "<cbc:ExpectedID schemeAgencyID=\"OP\">" + expected + "</cbc:ExpectedID>"
                : expected.isEmpty() ? "" : "<cbc:ExpectedDescription>" + expected + "</cbc:ExpectedDescription>";
        return "<cac:TenderingCriterionProperty>" + id(id)
                + "<cbc:Name/><cbc:Description>Votre réponse</cbc:Description>"
                + "<cbc:TypeCode" + list("criterion-element-type") + ">" + kind
                + "</cbc:TypeCode><cbc:ValueDataTypeCode"
                + list("response-data-type") + ">" + type + "</cbc:ValueDataTypeCode>" + required
                + "</cac:TenderingCriterionProperty>";
    }

    private static String list(String name) {
        return " listID=\"" + name + "\" listAgencyID=\"OP\" listVersionID=\"4.1.0\"";
    }

    private static String id(String id) {
        return "<cbc:ID" + OF_CRITERION + ">" + id + "</cbc:ID>";
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
                        + ">" + LOT + "</cbc:ID></cac:ProcurementProjectLot>");
        CRITERIA.forEach(xml::append);
        return xml.append("</QualificationApplicationRequest>\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
