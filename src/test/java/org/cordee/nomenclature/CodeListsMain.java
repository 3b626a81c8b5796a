package org.cordee.nomenclature;

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
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code cpv.tsv}, {@code nuts.tsv}, {@code language.tsv}, {@code naf.tsv} and {@code commune.tsv} from their
 * sources. Each file begins with lines that name source, licence and date. Arguments: the jar of the eForms SDK, the
 * folder to write to; then, for the last two files, the folders of the npm packages {@code @socialgouv/codes-naf} and
 * {@code @etalab/decoupage-administratif}.
 */
public final class CodeListsMain {

    private static final String FOLDER = "eforms-sdk/codelists/";
    private static final String SDK = "# Source: OP-TED/eForms-SDK 1.15.1, codelists/%s.gc, © European Union\n"
            + "# Licence: CC-BY-4.0\n# Changed: only %s are kept\n";

    private static final String NAF = "# Source: Insee, NAF rev. 2, in npm @socialgouv/codes-naf 1.1.1\n"
            + "# Licence: Apache-2.0 (package), Licence Ouverte 2.0 (data of Insee)\n"
            + "# Valid: 1 January 2008 to 31 December 2026\n";

    private static final String COMMUNES = "# Source: Insee, Code officiel géographique 2026, legal populations, and"
            + " La Poste's postal codes, in npm @etalab/decoupage-administratif 6.0.0\n"
            + "# Licence: MIT (package), Licence Ouverte 2.0 (data)\n"
            + "# Date: 9 March 2026; only the columns below and the communes of today are kept\n";

    private CodeListsMain() {}

    public static void main(String[] arguments) throws IOException, XMLStreamException {
        Path folder = Path.of(arguments[1]);
        try (ZipFile sdk = new ZipFile(arguments[0])) {
            for (String list : List.of("cpv", "nuts", "language")) {
                ZipEntry entry = sdk.getEntry(FOLDER + list + ".gc");
                try (InputStream file = sdk.getInputStream(entry)) {
                    Files.writeString(folder.resolve(list + ".tsv"), written(list, rows(file)), StandardCharsets.UTF_8);
                }
            }
        }
        if (arguments.length == 4) {
            JsonMapper json = JsonMapper.builder().build();
            Files.writeString(folder.resolve("naf.tsv"), naf(json.readTree(Path.of(arguments[2], "index.json"))));
            Files.writeString(
                    folder.resolve("commune.tsv"),
                    communes(json.readTree(Path.of(arguments[3], "data", "communes.json"))));
        }
    }

    private static String written(String list, List<Map<String, String>> rows) {
        boolean tree = list.equals("cpv");
        String columns = tree ? "code, parent code, French and English label" : "code, French and English label";
        StringBuilder text = new StringBuilder(SDK.formatted(list, columns));
        text.append("code\tfra\teng").append(tree ? "\tparent\n" : "\n");
        rows.stream().sorted(Comparator.comparing(row -> row.get("code"))).forEach(row -> {
            String name = row.getOrDefault("Name", "");
            text.append(row.get("code"))
                    .append('\t')
                    .append(row.getOrDefault("fra_label", name))
                    .append('\t')
                    .append(row.getOrDefault("eng_label", name))
                    .append(tree ? "\t" + row.getOrDefault("parentCode", "") : "")
                    .append('\n');
        });
        return text.toString();
    }

    /** Writes the four levels with digits; a code keeps its point, as 81.21Z. */
    private static String naf(JsonNode codes) {
        return StreamSupport.stream(codes.spliterator(), false)
                .map(code -> code.get("id").asString() + "\t"
                        + code.get("label").asString().strip().replaceAll("\\s+", " "))
                .sorted()
                .collect(Collectors.joining("\n", NAF + "code\tfra\n", "\n"));
    }

    private static String communes(JsonNode communes) {
        return StreamSupport.stream(communes.spliterator(), false)
                .filter(commune -> commune.get("type").asString().equals("commune-actuelle"))
                .map(commune -> String.join(
                        "\t",
                        commune.get("code").asString(),
                        commune.get("nom").asString().strip(),
                        commune.get("departement").asString(),
                        commune.path("population").asString("0"),
                        StreamSupport.stream(commune.path("codesPostaux").spliterator(), false)
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(" "))))
                .sorted()
                .collect(Collectors.joining(
                        "\n", COMMUNES + "code\tname\tdepartment\tpopulation\tpostal codes\n", "\n"));
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
