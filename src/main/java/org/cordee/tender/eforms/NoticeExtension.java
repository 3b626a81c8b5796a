package org.cordee.tender.eforms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oasis.names.specification.ubl.schema.xsd.commonextensioncomponents_23.UBLExtensionType;
import oasis.names.specification.ubl.schema.xsd.commonextensioncomponents_23.UBLExtensionsType;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads the European extension at the head of a notice, which the UBL library leaves as DOM: organisations, subtype,
 * and the changes of the notice. Children are looked up by name, because XPath over DOM took 15 s on a notice with a
 * hundred lots.
 */
final class NoticeExtension {

    private final Map<String, Element> companies = new HashMap<>();
    private final @Nullable String subtype;
    private final @Nullable String changedNotice;
    private final @Nullable String changeReason;
    private final @Nullable String changeText;

    NoticeExtension(@Nullable UBLExtensionsType extensions) {
        Element extension = extension(extensions);
        this.subtype = text(extension, "NoticeSubType", "SubTypeCode");
        this.changedNotice = text(extension, "Changes", "ChangedNoticeIdentifier");
        Element changes = child(extension, "Changes");
        this.changeReason = text(changes, "ChangeReason", "ReasonCode");
        String why = text(changes, "ChangeReason", "ReasonDescription");
        this.changeText = why != null ? why : text(changes, "Change", "ChangeDescription");
        Element organizations = child(extension, "Organizations");
        for (Element organization = child(organizations, "Organization");
                organization != null;
                organization = nextNamed(organization.getNextSibling(), "Organization")) {
            index(child(organization, "Company"));
            for (Element point = child(organization, "TouchPoint");
                    point != null;
                    point = nextNamed(point.getNextSibling(), "TouchPoint")) {
                index(point);
            }
        }
    }

    @Nullable
    String subtype() {
        return subtype;
    }

    @Nullable
    String changedNotice() {
        return changedNotice;
    }

    /** Returns the code of the reason for a change (BT-140). */
    @Nullable
    String changeReason() {
        return changeReason;
    }

    /** Returns the reason in the buyer's words (BT-762), else the description of the first change (BT-141). */
    @Nullable
    String changeText() {
        return changeText;
    }

    /** Returns the name in the notice's language, else the first name. */
    @Nullable
    String name(@Nullable String id, @Nullable String language) {
        Element party = companies.get(String.valueOf(id));
        String first = text(party, "PartyName", "Name");
        for (Element named = child(party, "PartyName");
                named != null;
                named = nextNamed(named.getNextSibling(), "PartyName")) {
            Element name = child(named, "Name");
            if (name != null && name.getAttribute("languageID").equals(language)) {
                return textOf(name);
            }
        }
        return first;
    }

    @Nullable
    String registration(@Nullable String id) {
        return text(companies.get(String.valueOf(id)), "PartyLegalEntity", "CompanyID");
    }

    @Nullable
    String city(@Nullable String id) {
        return text(companies.get(String.valueOf(id)), "PostalAddress", "CityName");
    }

    @Nullable
    String nuts(@Nullable String id) {
        return text(companies.get(String.valueOf(id)), "PostalAddress", "CountrySubentityCode");
    }

    @Nullable
    String country(@Nullable String id) {
        return text(companies.get(String.valueOf(id)), "PostalAddress", "Country", "IdentificationCode");
    }

    private void index(@Nullable Element party) {
        String id = text(party, "PartyIdentification", "ID");
        if (party != null && id != null) {
            companies.put(id, party);
        }
    }

    private static @Nullable Element extension(@Nullable UBLExtensionsType extensions) {
        if (extensions == null) {
            return null;
        }
        for (UBLExtensionType extension : extensions.getUBLExtension()) {
            if (extension.getExtensionContent() != null
                    && extension.getExtensionContent().getAny() instanceof Element element
                    && "EformsExtension".equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    /** Returns the first part of this name in the European extension of a lot's terms or process. */
    static @Nullable Element part(@Nullable UBLExtensionsType extensions, String name) {
        return child(extension(extensions), name);
    }

    /** Returns all parts of this name in the European extension. */
    static List<Element> parts(@Nullable UBLExtensionsType extensions, String name) {
        List<Element> parts = new ArrayList<>();
        for (Element part = part(extensions, name); part != null; part = nextNamed(part.getNextSibling(), name)) {
            parts.add(part);
        }
        return parts;
    }

    static @Nullable String text(@Nullable Element from, String... names) {
        Element element = from;
        for (String name : names) {
            element = child(element, name);
        }
        return textOf(element);
    }

    /** Returns the child's text in a language, else the first one. */
    static @Nullable String textIn(Element parent, String name, @Nullable String language) {
        for (Element one = child(parent, name); one != null; one = nextNamed(one.getNextSibling(), name)) {
            if (one.getAttribute("languageID").equals(language)) {
                return textOf(one);
            }
        }
        return text(parent, name);
    }

    private static @Nullable String textOf(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        String text = element.getTextContent().strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Element child(@Nullable Element parent, String name) {
        return parent == null ? null : nextNamed(parent.getFirstChild(), name);
    }

    private static @Nullable Element nextNamed(@Nullable Node from, String name) {
        for (Node node = from; node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }
}
