package org.cordee.tender;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Writes {@code cpv.tsv}, {@code nuts.tsv} and {@code language.tsv} from the code lists of the eForms SDK: code, French
 * and English label. Arguments: the SDK's jar, the folder to write to.
 */
public final class CodeListsMain {

    private static final String FOLDER = "eforms-sdk/codelists/";

    private CodeListsMain() {}

    public static void main(String[] arguments) throws IOException, XMLStreamException {
        try (ZipFile sdk = new ZipFile(arguments[0])) {
            for (String list : List.of("cpv", "nuts", "language")) {
                ZipEntry entry = sdk.getEntry(FOLDER + list + ".gc");
                try (InputStream file = sdk.getInputStream(entry)) {
                    Files.writeString(
                            Path.of(arguments[1], list + ".tsv"), written(rows(file)), StandardCharsets.UTF_8);
                }
            }
        }
    }

    private static String written(List<Map<String, String>> rows) {
        StringBuilder text = new StringBuilder("code\tfra\teng\n");
        rows.stream().sorted(Comparator.comparing(row -> row.get("code"))).forEach(row -> {
            String name = row.getOrDefault("Name", "");
            text.append(row.get("code"))
                    .append('\t')
                    .append(row.getOrDefault("fra_label", name))
                    .append('\t')
                    .append(row.getOrDefault("eng_label", name))
                    .append('\n');
        });
        return text.toString();
    }

    /** Reads the rows of a genericode file; spaces in a row of labels become one space. */
    private static List<Map<String, String>> rows(InputStream file) throws XMLStreamException {
        XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(file);
        List<Map<String, String>> rows = new ArrayList<>();
        Map<String, String> row = new HashMap<>();
        String column = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("Value")) {
                column = reader.getAttributeValue(null, "ColumnRef");
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("SimpleValue")) {
                String text = reader.getElementText().strip().replaceAll("\\s+", " ");
                if (!text.isEmpty()) {
                    row.put(column, text);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("Row")) {
                rows.add(row);
                row = new HashMap<>();
            }
        }
        return rows;
    }
}
