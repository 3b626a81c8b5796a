package org.cordee.tender.eforms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cordee.shared.WebAddress;
import org.cordee.tender.CodeLists;
import org.cordee.tender.Flaw;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Checks a notice while it is parsed. Stops at once on a document that is no contract notice or that is built to do
 * harm. Notes every code, language and address that cannot be right, with its line, as a remark: the XML schema checks
 * none of these, and none of them makes a notice useless.
 */
final class NoticeCodeFilter extends XMLFilterImpl {

    static final String NOTICE = "urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2";
    private static final String PRIOR = "urn:oasis:names:specification:ubl:schema:xsd:PriorInformationNotice-2";

    /** The start of the notice types of prior information that is a call for competition (subtypes 10 to 14, CEI). */
    private static final String CALL = "pin-cfc";

    /** The deepest official notice has 16 levels and the largest some 5,000 elements. */
    private static final int DEEPEST = 64;

    private static final int MOST_ELEMENTS = 500_000;
    private static final int MOST_FLAWS = 200;

    private final List<Flaw> flaws = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Locator locator;
    private @Nullable String list;
    private @Nullable String lot;
    private @Nullable Flaw stopReason;
    private final ElementLines lines = new ElementLines();
    private int elements;

    NoticeCodeFilter(XMLReader parser) {
        super(parser);
    }

    /** Returns the reason why reading was stopped, or null. */
    @Nullable
    Flaw stopReason() {
        return stopReason;
    }

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    ElementLines lines() {
        return lines;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
        super.setDocumentLocator(locator);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        refuseAnythingElse(uri, localName);
        path.addLast(localName);
        text.setLength(0);
        list = attributes.getValue("listName");
        lines.enter(localName, attributes.getValue("schemeName"), attributes.getValue("schemeID"), line());
        if (localName.equals("ProcurementProjectLot")) {
            lot = null;
        }
        super.startElement(uri, localName, qName, attributes);
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (text.length() < 2000) {
            text.append(chars, start, Math.min(length, 2000));
        }
        super.characters(chars, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        String value = text.toString().strip();
        String parent = parent();
        if (localName.equals("ID") && parent.equals("ProcurementProjectLot")) {
            lot = value;
        }
        refuseMereInformation(localName, parent, value);
        if (flaws.size() < MOST_FLAWS) {
            judge(localName, parent, value);
        }
        path.removeLast();
        lines.leave();
        text.setLength(0);
        list = null;
        super.endElement(uri, localName, qName);
    }

    private void refuseAnythingElse(String uri, String localName) throws SAXException {
        if (path.isEmpty() && !isNotice(uri, localName)) {
            String code = localName.equals("ContractAwardNotice")
                    ? "document.award-notice"
                    : "document.not-a-contract-notice";
            throw stopped(Flaw.inField(code, "document", localName));
        }
        elements++;
        if (path.size() >= DEEPEST || elements > MOST_ELEMENTS) {
            throw stopped(Flaw.inField("document.too-complex", "document"));
        }
    }

    private static boolean isNotice(String uri, String name) {
        return name.equals(NoticeDocument.CONTRACT_NOTICE) && uri.equals(NOTICE)
                || name.equals(NoticeDocument.PRIOR_INFORMATION) && uri.equals(PRIOR);
    }

    /** Prior information that calls nobody yet is refused: the contract notice follows later. */
    private void refuseMereInformation(String name, String parent, String value) throws SAXException {
        if (name.equals("NoticeTypeCode")
                && parent.equals(NoticeDocument.PRIOR_INFORMATION)
                && !value.startsWith(CALL)) {
            throw stopped(Flaw.inField("document.prior-information", "document", value)
                    .at(String.join("/", path), line()));
        }
    }

    private SAXException stopped(Flaw reason) {
        stopReason = reason;
        return new SAXException(reason.code());
    }

    private void judge(String name, String parent, String value) {
        String codes = list;
        if (codes != null && codes.equals("nuts") && path.contains("RealizedLocation")) {
            // The mapper of the lot notes an unknown place of performance at the lot's field.
            return;
        }
        if (codes != null && !codes.isEmpty() && CodeLists.isUnknown(codes, value)) {
            note("code.unknown", value, codes);
        } else if (isLanguage(name, parent) && !value.isEmpty() && !CodeLists.isLanguage(value)) {
            note("code.unknown", value, "language");
        } else if ((name.equals("URI") || name.equals("EndpointID")) && !isAddress(value)) {
            note("address.unreadable", value);
        }
    }

    /** Accepts FTP beside the web, which old notices use for documents; no page makes a link of it. */
    private static boolean isAddress(String value) {
        return WebAddress.isLink(value) || value.regionMatches(true, 0, "ftp://", 0, 6) && value.length() > 6;
    }

    /**
     * Tells if the element holds a language, which comes without the name of a list. Documents may also be in a
     * language that is not official.
     */
    private boolean isLanguage(String name, String parent) {
        boolean official = name.equals("ID") && parent.equals("Language") && !path.contains("NonOfficialLanguages");
        return official || name.equals("NoticeLanguageCode");
    }

    private void note(String code, Object... arguments) {
        String where = String.join("/", path);
        flaws.add(Flaw.inLot(code, path.getLast(), lot, arguments).at(where, line()));
    }

    private @Nullable Integer line() {
        return locator == null ? null : locator.getLineNumber();
    }

    private String parent() {
        if (path.size() < 2) {
            return "";
        }
        String last = path.removeLast();
        String parent = path.getLast();
        path.addLast(last);
        return parent;
    }
}
