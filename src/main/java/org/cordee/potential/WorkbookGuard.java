package org.cordee.potential;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks an uploaded workbook with a limit on everything, reads through its parts once, and packs those that are
 * needed anew: what is parsed is what was checked, whatever a second table of contents in the file says. Refuses
 * archives that unpack to too much, document types, entities, cells beyond the last column of a sheet, and rows without
 * end.
 */
final class WorkbookGuard {

    /** Enough for ten thousand lines of text, and harmless in the memory. */
    private static final int LARGEST_UNPACKED = 16 * 1024 * 1024;

    private static final int MOST_PARTS = 500;
    private static final int MOST_ROWS = 60_000;
    private static final int MOST_CELLS = 1_000;

    /** The last column of a sheet is XFD, the last row 1048576. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

    private static final XMLInputFactory XML = factory();

    private WorkbookGuard() {}

    /** Tells if a file begins as an archive does. */
    static boolean isArchive(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /**
     * Returns a workbook with the checked parts alone.
     *
     * @throws RuleViolation when the file is damaged, hostile or no workbook
     */
    static byte[] checked(byte[] file) {
        ByteArrayOutputStream safe = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        long left = LARGEST_UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(safe)) {
            out.setLevel(Deflater.BEST_SPEED);
            int parts = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw refusal("bomb");
                }
                byte[] bytes = limited(zip, left);
                left -= bytes.length;
                String name = entry.getName().startsWith("/") ? entry.getName().substring(1) : entry.getName();
                if (isNeeded(name)) {
                    if (!names.add(name.toLowerCase(Locale.ROOT))) {
                        throw refusal("workbook-broken");
                    }
                    check(bytes, name.startsWith("xl/worksheets/") && name.endsWith(".xml"));
                    out.putNextEntry(new ZipEntry(name));
                    out.write(bytes);
                    out.closeEntry();
                }
            }
        } catch (IOException | IllegalArgumentException | XMLStreamException damaged) {
            throw refusal("workbook-broken");
        }
        if (!names.contains("xl/workbook.xml")) {
            throw refusal("no-table");
        }
        return safe.toByteArray();
    }

    private static boolean isNeeded(String name) {
        return name.equals("[Content_Types].xml")
                || name.equals("_rels/.rels")
                || name.equals("xl/workbook.xml")
                || name.equals("xl/_rels/workbook.xml.rels")
                || name.equals("xl/sharedStrings.xml")
                || name.equals("xl/styles.xml")
                || name.startsWith("xl/worksheets/") && name.endsWith(".xml");
    }

    private static byte[] limited(InputStream in, long limit) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(limit) + 1);
        if (bytes.length > limit) {
            throw refusal("bomb");
        }
        return bytes;
    }

    private static void check(byte[] part, boolean sheet) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
        int rows = 0;
        int cells = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw refusal("workbook-broken");
            }
            if (event != XMLStreamConstants.START_ELEMENT || !sheet) {
                continue;
            }
            if (xml.getLocalName().equals("row")) {
                cells = 0;
                if (++rows > MOST_ROWS) {
                    throw refusal("bomb");
                }
            } else if (xml.getLocalName().equals("c")) {
                String address = reference(xml);
                if (++cells > MOST_CELLS
                        || address != null && !ADDRESS.matcher(address).matches()) {
                    throw refusal("bomb");
                }
            }
        }
        xml.close();
    }

    private static @Nullable String reference(XMLStreamReader xml) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals("r")) {
                return xml.getAttributeValue(at);
            }
        }
        return null;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    static RuleViolation refusal(String why, Object... arguments) {
        return RuleViolation.of("file", "potential.file." + why, arguments);
    }
}
