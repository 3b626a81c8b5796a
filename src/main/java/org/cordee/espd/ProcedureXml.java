package org.cordee.espd;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cordee.espd.EspdProcedure.EspdLot;
import org.cordee.espd.EspdProcedure.Publication;

/** Reads and writes the procedure: its buyer, its lots and the publications about it. */
final class ProcedureXml {

    private ProcedureXml() {}

    static EspdProcedure read(XmlPart root) {
        XmlPart buyer = Objects.requireNonNull(root.part("ContractingParty"));
        String code = root.text("ProcedureCode");
        return new EspdProcedure(
                PartXml.requiredId(root, "ContractFolderID"),
                code == null ? null : CodeList.PROCEDURE.spelled(code),
                PartyXml.read(Objects.requireNonNull(buyer.part("Party"))),
                buyer.text("BuyerProfileURI"),
                root.read("ProcurementProject", project -> project.words("Name")),
                root.read("ProcurementProject", project -> project.words("Description")),
                root.parts("ProcurementProjectLot").stream()
                        .map(ProcedureXml::lot)
                        .toList(),
                publications(root));
    }

    private static EspdLot lot(XmlPart lot) {
        return new EspdLot(
                PartXml.requiredText(lot, "ID"),
                lot.read("ProcurementProject", project -> project.words("Name")),
                lot.read("ProcurementProject", project -> project.words("Description")));
    }

    private static List<Publication> publications(XmlPart root) {
        List<Publication> publications = new ArrayList<>();
        for (XmlPart one : root.parts("AdditionalDocumentReference")) {
            XmlPart attachment = one.part("Attachment");
            XmlPart outside = attachment == null ? null : attachment.part("ExternalReference");
            publications.add(new Publication(
                    PartXml.requiredId(one, "ID"),
                    one.text("UUID"),
                    PartXml.day(one, "IssueDate"),
                    one.text("DocumentTypeCode"),
                    outside == null ? null : outside.text("URI"),
                    outside == null ? null : outside.text("FileName"),
                    outside == null ? null : outside.words("Description")));
        }
        return publications;
    }

    static void writeBuyer(XmlText out, EspdProcedure procedure) {
        out.part("ContractingParty", () -> {
            out.leaf("BuyerProfileURI", procedure.buyerProfile());
            PartyXml.write(out, procedure.buyer());
        });
    }

    static void writeLots(XmlText out, EspdProcedure procedure) {
        out.part("ProcurementProject", () -> {
            out.leaf("Name", procedure.title());
            out.leaf("Description", procedure.description());
        });
        procedure
                .lots()
                .forEach(lot -> out.part("ProcurementProjectLot", () -> {
                    out.leaf("ID", lot.id(), HeadXml.ofCriterion());
                    out.part("ProcurementProject", () -> {
                        out.leaf("Name", lot.title());
                        out.leaf("Description", lot.description());
                    });
                }));
    }

    static void writePublications(XmlText out, EspdProcedure procedure) {
        procedure
                .publications()
                .forEach(one -> out.part("AdditionalDocumentReference", () -> {
                    out.id("ID", one.id());
                    out.leaf("UUID", one.uuid(), HeadXml.versioned());
                    out.leaf("IssueDate", HeadXml.day(one.issuedOn()));
                    out.code("DocumentTypeCode", one.kind(), CodeList.DOCUMENT);
                    out.part(
                            "Attachment",
                            () -> out.part("ExternalReference", () -> {
                                out.leaf("URI", one.url());
                                out.leaf("FileName", one.file());
                                out.leaf("Description", one.description());
                            }));
                }));
    }

    static List<String> lotIds(XmlPart in) {
        return in.parts("ProcurementProjectLotReference").stream()
                .map(reference -> PartXml.requiredText(reference, "ID"))
                .toList();
    }

    static void writeLotIds(XmlText out, List<String> lots) {
        lots.forEach(
                lot -> out.part("ProcurementProjectLotReference", () -> out.leaf("ID", lot, HeadXml.ofCriterion())));
    }
}
