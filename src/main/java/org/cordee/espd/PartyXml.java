package org.cordee.espd;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.EspdOperator.OperatorSize;
import org.cordee.espd.EspdOperator.Representative;
import org.cordee.espd.EspdParty.EspdAddress;
import org.cordee.espd.EspdParty.EspdContact;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Reads and writes buyers and operators. */
final class PartyXml {

    private PartyXml() {}

    static EspdParty read(XmlPart party) {
        List<EspdId> ids = new ArrayList<>();
        for (XmlPart one : party.parts("PartyIdentification")) {
            ids.add(PartXml.requiredId(one, "ID"));
        }
        return new EspdParty(
                ids,
                party.read("PartyName", name -> name.words("Name")),
                party.text("WebsiteURI"),
                PartXml.id(party, "EndpointID"),
                party.read("PostalAddress", PartyXml::address),
                party.read("Contact", PartyXml::contact));
    }

    private static @Nullable EspdAddress address(XmlPart address) {
        EspdAddress read = new EspdAddress(
                address.text("StreetName"),
                address.text("CityName"),
                address.text("PostalZone"),
                address.read("Country", country -> country.text("IdentificationCode")));
        return read.equals(new EspdAddress(null, null, null, null)) ? null : read;
    }

    private static @Nullable EspdContact contact(XmlPart contact) {
        EspdContact read = new EspdContact(
                contact.text("Name"),
                contact.text("Telephone"),
                contact.text("Telefax"),
                contact.text("ElectronicMail"));
        return read.equals(new EspdContact(null, null, null, null)) ? null : read;
    }

    static EspdOperator readOperator(XmlPart root) {
        XmlPart operator = Objects.requireNonNull(root.part("EconomicOperatorParty"));
        XmlPart party = Objects.requireNonNull(operator.part("Party"));
        XmlPart role = operator.part("EconomicOperatorRole");
        List<Representative> representatives = new ArrayList<>();
        for (XmlPart one : party.parts("PowerOfAttorney")) {
            representatives.add(representative(one));
        }
        return new EspdOperator(
                role(role == null ? operator : role),
                size(party),
                read(party),
                root.text("EconomicOperatorGroupName"),
                representatives);
    }

    private static OperatorRole role(XmlPart in) {
        String code = PartXml.requiredText(in, "RoleCode");
        return OperatorRole.of(code)
                .orElseThrow(() -> new RuleViolation("espd.file.role", PartXml.line(in, "RoleCode"), code));
    }

    private static @Nullable OperatorSize size(XmlPart party) {
        String name = "IndustryClassificationCode";
        String code = party.text(name);
        return code == null
                ? null
                : OperatorSize.of(code)
                        .orElseThrow(() -> new RuleViolation("espd.file.size", PartXml.line(party, name), code));
    }

    private static Representative representative(XmlPart power) {
        XmlPart agent = Objects.requireNonNull(power.part("AgentParty"));
        XmlPart person = agent.part("Person");
        if (person == null) {
            throw new RuleViolation("espd.file.missing", agent.line(), "Person", agent.name());
        }
        EspdContact contact = person.read("Contact", PartyXml::contact);
        EspdAddress residence = person.read("ResidenceAddress", PartyXml::address);
        return new Representative(
                PartXml.requiredText(person, "FirstName"),
                PartXml.requiredText(person, "FamilyName"),
                power.words("Description"),
                contact == null ? null : contact.telephone(),
                contact == null ? null : contact.email(),
                residence == null ? null : residence.country());
    }

    static void write(XmlText out, EspdParty party) {
        out.demandedPart("Party", () -> content(out, party, null, List.of()));
    }

    static void writeOperator(XmlText out, EspdOperator operator) {
        out.part("EconomicOperatorParty", () -> {
            out.part(
                    "EconomicOperatorRole",
                    () -> out.code("RoleCode", operator.role().code(), CodeList.ROLE));
            out.demandedPart(
                    "Party", () -> content(out, operator.party(), operator.size(), operator.representatives()));
        });
    }

    private static void content(
            XmlText out, EspdParty party, @Nullable OperatorSize size, List<Representative> representatives) {
        out.leaf("WebsiteURI", party.website());
        out.id("EndpointID", party.endpoint());
        if (size != null) {
            out.code("IndustryClassificationCode", size.code(), CodeList.SIZE);
        }
        party.ids().forEach(id -> out.part("PartyIdentification", () -> out.id("ID", id)));
        out.part("PartyName", () -> out.leaf("Name", party.name()));
        write(out, "PostalAddress", party.address());
        write(out, party.contact());
        representatives.forEach(one -> write(out, one));
    }

    private static void write(XmlText out, String name, @Nullable EspdAddress address) {
        if (address != null) {
            out.part(name, () -> {
                out.leaf("StreetName", address.street());
                out.leaf("CityName", address.city());
                out.leaf("PostalZone", address.postalZone());
                out.part("Country", () -> out.code("IdentificationCode", address.country(), CodeList.COUNTRY));
            });
        }
    }

    private static void write(XmlText out, @Nullable EspdContact contact) {
        if (contact != null) {
            out.part("Contact", () -> {
                out.leaf("Name", contact.name());
                out.leaf("Telephone", contact.telephone());
                out.leaf("Telefax", contact.fax());
                out.leaf("ElectronicMail", contact.email());
            });
        }
    }

    private static void write(XmlText out, Representative one) {
        out.part("PowerOfAttorney", () -> {
            out.leaf("Description", one.position());
            out.part(
                    "AgentParty",
                    () -> out.part("Person", () -> {
                        out.leaf("FirstName", one.firstName());
                        out.leaf("FamilyName", one.familyName());
                        write(out, new EspdContact(null, one.telephone(), null, one.email()));
                        write(out, "ResidenceAddress", new EspdAddress(null, null, null, one.country()));
                    }));
        });
    }
}
