package org.cordee.espd;

import java.util.ArrayList;
import java.util.List;
import org.cordee.espd.AskedCriterion.AskedGroup;
import org.cordee.espd.AskedCriterion.AskedProperty;
import org.cordee.espd.AskedCriterion.Legislation;

/** Reads and writes criteria with their groups and properties. */
final class CriterionXml {

    private CriterionXml() {}

    static List<AskedCriterion> read(XmlPart in, String name) {
        return in.parts(name).stream().map(CriterionXml::criterion).toList();
    }

    private static AskedCriterion criterion(XmlPart in) {
        return new AskedCriterion(
                PartXml.requiredText(in, "ID"),
                in.text("CriterionTypeCode"),
                in.words("Name"),
                in.words("Description"),
                ProcedureXml.lotIds(in),
                read(in, "SubTenderingCriterion"),
                in.parts("Legislation").stream().map(CriterionXml::legislation).toList(),
                groups(in, "TenderingCriterionPropertyGroup"));
    }

    private static Legislation legislation(XmlPart in) {
        return new Legislation(
                in.text("ID"),
                in.words("Title"),
                in.words("Description"),
                in.words("JurisdictionLevel"),
                in.words("Article"),
                in.text("URI"),
                in.read("Language", language -> language.text("LocaleCode")));
    }

    private static List<AskedGroup> groups(XmlPart in, String name) {
        List<AskedGroup> groups = new ArrayList<>();
        for (XmlPart group : in.parts(name)) {
            groups.add(new AskedGroup(
                    PartXml.requiredText(group, "ID"),
                    group.text("PropertyGroupTypeCode"),
                    group.parts("TenderingCriterionProperty").stream()
                            .map(CriterionXml::property)
                            .toList(),
                    groups(group, "SubsidiaryTenderingCriterionPropertyGroup")));
        }
        return groups;
    }

    private static AskedProperty property(XmlPart in) {
        return new AskedProperty(
                PartXml.requiredText(in, "ID"),
                in.text("Name"),
                in.words("Description"),
                in.text("TypeCode"),
                in.text("ValueDataTypeCode"),
                ValueXml.expected(in));
    }

    static void write(XmlText out, String name, List<AskedCriterion> criteria) {
        criteria.forEach(criterion -> out.part(name, () -> {
            out.leaf("ID", criterion.id(), HeadXml.ofCriterion());
            out.code("CriterionTypeCode", criterion.code(), CodeList.CRITERION);
            out.leaf("Name", criterion.name());
            out.leaf("Description", criterion.description());
            ProcedureXml.writeLotIds(out, criterion.lots());
            write(out, "SubTenderingCriterion", criterion.subcriteria());
            criterion.legislation().forEach(law -> write(out, law));
            criterion.groups().forEach(group -> write(out, "TenderingCriterionPropertyGroup", group));
        }));
    }

    private static void write(XmlText out, Legislation law) {
        out.part("Legislation", () -> {
            out.leaf("ID", law.id(), HeadXml.ofCriterion());
            out.leaf("Title", law.title());
            out.leaf("Description", law.description());
            out.leaf("JurisdictionLevel", law.jurisdiction());
            out.leaf("Article", law.article());
            out.leaf("URI", law.url());
            out.part("Language", () -> out.code("LocaleCode", law.language(), CodeList.LANGUAGE));
        });
    }

    private static void write(XmlText out, String name, AskedGroup group) {
        out.part(name, () -> {
            out.leaf("ID", group.id(), HeadXml.ofCriterion());
            out.code("PropertyGroupTypeCode", group.condition(), CodeList.GROUP);
            group.properties().forEach(property -> write(out, property));
            group.groups().forEach(inner -> write(out, "SubsidiaryTenderingCriterionPropertyGroup", inner));
        });
    }

    private static void write(XmlText out, AskedProperty property) {
        out.part("TenderingCriterionProperty", () -> {
            out.leaf("ID", property.id(), HeadXml.ofCriterion());
            out.leaf("Name", property.name());
            out.leaf("Description", property.text());
            out.code("TypeCode", property.kind(), CodeList.ELEMENT);
            out.code("ValueDataTypeCode", property.type(), CodeList.RESPONSE);
            ValueXml.writeExpected(out, property.expected());
        });
    }
}
