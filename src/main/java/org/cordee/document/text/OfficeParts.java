package org.cordee.document.text;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML parts of an office document, which unpack to a limited number of bytes. They are parsed without document types
 * and external entities; references to other files and sites are counted and never followed.
 */
final class OfficeParts implements Closeable {

    private static final int MOST_PARTS = 5_000;

    private final ZipFile parts;
    private final TextLimits limits;
    private final PageCollector collector;
    private long left;

    OfficeParts(Path document, TextLimits limits, PageCollector collector) throws IOException {
        this.limits = limits;
        this.collector = collector;
        this.left = limits.unpackedBytes();
        try {
            parts = new ZipFile(document.toFile());
        } catch (ZipException broken) {
            throw new UnreadablePaper("the document is damaged or locked", broken);
        }
        if (parts.size() > MOST_PARTS) {
            parts.close();
            throw new UnreadablePaper("the document has more than " + MOST_PARTS + " parts");
        }
    }

    boolean has(String name) {
        return parts.getEntry(name) != null;
    }

    /** Reads a part from its first element to its last. */
    void scan(String name, PartWords words) throws IOException {
        ZipEntry part = parts.getEntry(name);
        if (part == null) {
            throw new UnreadablePaper("the document has no part " + name);
        }
        try (InputStream in = new BoundedPart(parts.getInputStream(part))) {
            scan(factory().createXMLStreamReader(in), words);
        } catch (XMLStreamException | ZipException broken) {
            throw new UnreadablePaper("a part of the document cannot be read: " + name, broken);
        }
    }

    private void scan(XMLStreamReader xml, PartWords words) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> words.start(xml.getLocalName(), xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words.text(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> words.end(xml.getLocalName());
                default -> {
                    // Comments and instructions say nothing.
                }
            }
            if (collector.isTimeOver()) {
                throw new UnreadablePaper("reading took longer than " + limits.time());
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Counts the references to something outside, which the relations of each part list. */
    int externalLinks() throws IOException {
        ExternalTargets targets = new ExternalTargets();
        List<String> relations = parts.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(".rels"))
                .toList();
        for (String name : relations) {
            scan(name, targets);
        }
        return targets.count;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    /** Counts the relations whose target is outside of the document. */
    private static final class ExternalTargets extends PartWords.AttributesOnly {

        private int count;

        @Override
        public void start(String element, XMLStreamReader at) {
            if (element.equals("Relationship") && "External".equals(PartWords.attribute(at, "TargetMode"))) {
                count++;
            }
        }
    }

    /** Ends the reading of parts that unpack to too much. */
    private final class BoundedPart extends FilterInputStream {

        BoundedPart(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new UnreadablePaper("the document unpacks to more than " + limits.unpackedBytes() + " bytes");
            }
        }
    }
}
