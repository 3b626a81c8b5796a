package org.cordee.form.blank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cordee.document.Archive;
import org.cordee.document.ArchiveEntry;
import org.cordee.shared.RuleViolation;

/**
 * Unpacks an uploaded DOCX file with a limit on everything: nothing is fetched, run or resolved. A file with macros,
 * embedded objects or links that a word processor opens by itself is refused as a whole; a link that a person clicks is
 * harmless.
 */
final class SafeDocx {

    static final int LARGEST_FILE = 5 * 1024 * 1024;

    /** Text compresses well; a form of fifty pages unpacks to less. */
    static final int LARGEST_UNPACKED = 8 * LARGEST_FILE;

    static final String MAIN_PART = "word/document.xml";

    private static final int MOST_PARTS = 1_000;
    private static final XMLInputFactory XML = factory();

    private final Map<String, byte[]> parts;

    private SafeDocx(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** @throws RuleViolation with the fault of the file as a whole */
    static SafeDocx open(byte[] file) {
        requireZip(file);
        SafeDocx docx = new SafeDocx(unpacked(file));
        docx.requireNoOpening();
        return docx;
    }

    private static void requireZip(byte[] file) {
        if (file.length == 0) {
            throw refusal("empty");
        }
        if (file.length > LARGEST_FILE) {
            throw refusal("too-large", LARGEST_FILE / (1024 * 1024));
        }
        boolean zip = file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
        if (!zip) {
            boolean old = file.length > 4 && (file[0] & 0xff) == 0xd0 && (file[1] & 0xff) == 0xcf;
            throw refusal(old ? "old-or-locked" : "not-a-docx");
        }
    }

    private static Map<String, byte[]> unpacked(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        long left = LARGEST_UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = limited(zip, left);
                left -= bytes.length;
                if (entry.isDirectory()) {
                    continue;
                }
                requireHarmless(entry.getName());
                // a word processor may read either of two parts of one name
                if (parts.size() >= MOST_PARTS
                        || !names.add(entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/'))) {
                    throw refusal("unreadable");
                }
                parts.put(entry.getName(), bytes);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw refusal("unreadable");
        }
        if (!parts.containsKey(MAIN_PART)) {
            throw refusal("not-a-docx");
        }
        return parts;
    }

    private static byte[] limited(InputStream in, long limit) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(limit) + 1);
        if (bytes.length > limit) {
            throw refusal("bomb");
        }
        return bytes;
    }

    private static void requireHarmless(String written) {
        String name = written.toLowerCase(Locale.ROOT);
        if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
            throw refusal("unreadable");
        }
        if (name.endsWith(".bin") && name.contains("vba") || name.endsWith("vbadata.xml")) {
            throw refusal("macros");
        }
        if (name.contains("/embeddings/") || name.contains("/activex/") || name.contains("/afchunk")) {
            throw refusal("embedded");
        }
    }

    /** Refuses what a word processor would open by itself: another template, a linked picture, object or document. */
    private void requireNoOpening() {
        parts.forEach((name, bytes) -> {
            if (name.toLowerCase(Locale.ROOT).endsWith(".rels")) {
                requireNoOpening(bytes);
            } else if (name.equals("[Content_Types].xml")
                    && new String(bytes, java.nio.charset.StandardCharsets.UTF_8).contains("macroEnabled")) {
                throw refusal("macros");
            }
        });
    }

    private static void requireNoOpening(byte[] relations) {
        try {
            XMLStreamReader xml = reader(relations);
            while (xml.hasNext()) {
                int event = xml.next();
                refuseDocumentType(event);
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    requireHarmless(xml.getAttributeValue(null, "Type"), xml.getAttributeValue(null, "TargetMode"));
                }
            }
        } catch (XMLStreamException broken) {
            throw refusal("unreadable");
        }
    }

    private static void requireHarmless(String type, String mode) {
        String kind = String.valueOf(type).toLowerCase(Locale.ROOT);
        if (kind.endsWith("/vbaproject")) {
            throw refusal("macros");
        }
        if (kind.endsWith("/afchunk") || kind.endsWith("/oleobject") || kind.endsWith("/control")) {
            throw refusal("embedded");
        }
        if ("External".equalsIgnoreCase(mode) && !kind.endsWith("/hyperlink")) {
            throw refusal("links");
        }
    }

    static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        return XML.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    static void refuseDocumentType(int event) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw refusal("unreadable");
        }
    }

    byte[] main() {
        return part(MAIN_PART);
    }

    private byte[] part(String name) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw refusal("unreadable");
        }
        return part;
    }

    /** Returns the file with another main part. Every other part keeps its bytes and its place. */
    byte[] with(byte[] main) {
        List<ArchiveEntry> entries = new ArrayList<>();
        parts.forEach((name, bytes) -> entries.add(new ArchiveEntry(name, name.equals(MAIN_PART) ? main : bytes)));
        return Archive.of(entries);
    }

    static RuleViolation refusal(String why, Object... arguments) {
        return RuleViolation.of("file", "form.file." + why, arguments);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
