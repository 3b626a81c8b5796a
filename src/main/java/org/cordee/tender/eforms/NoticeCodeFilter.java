package org.cordee.tender.eforms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cordee.tender.CodeLists;
import org.cordee.tender.ContentCheck;
import org.cordee.tender.Flaw;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Checks a notice while it is parsed. Stops at once on a document that is no contract notice or that is built to do
 * harm. Notes every code, language and address that cannot be right, with its line. The XML schema checks none of
 * these, and the official Schematron is not available as a library.
 */
final class NoticeCodeFilter extends XMLFilterImpl {

    static final String NOTICE = "urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2";

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
        if (path.isEmpty() && !(localName.equals("ContractNotice") && uri.equals(NOTICE))) {
            throw stopped(Flaw.inField("document.not-a-contract-notice", "document", localName));
        }
        elements++;
        if (path.size() >= DEEPEST || elements > MOST_ELEMENTS) {
            throw stopped(Flaw.inField("document.too-complex", "document"));
        }
    }

    private SAXException stopped(Flaw reason) {
        stopReason = reason;
        return new SAXException(reason.code());
    }

    private void judge(String name, String parent, String value) {
        String codes = list;
        if (codes != null && !codes.isEmpty() && CodeLists.isUnknown(codes, value)) {
            note("code.unknown", value, codes);
        } else if (isLanguage(name, parent) && !value.isEmpty() && !CodeLists.isLanguage(value)) {
            note("code.unknown", value, "language");
        } else if ((name.equals("URI") || name.equals("EndpointID")) && !ContentCheck.isWebAddress(value)) {
            note("address.unreadable", value);
        }
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
