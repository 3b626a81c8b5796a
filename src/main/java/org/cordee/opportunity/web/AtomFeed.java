package org.cordee.opportunity.web;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an Atom feed (RFC 4287). The same entries give the same text. */
final class AtomFeed {

    static final String MEDIA_TYPE = "application/atom+xml;charset=UTF-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    /**
     * One entry.
     *
     * @param id stays the same for ever
     * @param url the page of the entry
     */
    record Entry(String id, String title, Instant updatedAt, String summary, String url) {}

    /**
     * Returns the feed as XML in UTF-8.
     *
     * @param id stays the same for ever
     * @param updatedAt of a feed without entries; else the latest entry decides
     * @param url the page that shows the same
     */
    static String write(String id, String title, String language, String url, Instant updatedAt, List<Entry> entries) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", language);
            Instant latest = entries.stream()
                    .map(Entry::updatedAt)
                    .max(Instant::compareTo)
                    .orElse(updatedAt);
            head(xml, id, title, latest, url);
            xml.writeStartElement("author");
            element(xml, "name", "Cordée");
            xml.writeEndElement();
            for (Entry entry : entries) {
                xml.writeStartElement("entry");
                head(xml, entry.id(), entry.title(), entry.updatedAt(), entry.url());
                element(xml, "summary", entry.summary());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a feed in memory cannot fail", impossible);
        }
        return text.toString();
    }

    private static void head(XMLStreamWriter xml, String id, String title, Instant updatedAt, String url)
            throws XMLStreamException {
        element(xml, "id", id);
        element(xml, "title", title);
        element(xml, "updated", updatedAt.toString());
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("href", url);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(withoutControls(text));
        xml.writeEndElement();
    }

    /** Removes the characters that XML 1.0 does not have, so that no title can make the feed unreadable. */
    private static String withoutControls(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]", " ");
    }
}
