package org.cordee.espd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * Writes {@code criteria.tsv} and {@code codes.tsv} from the files of ESPD-EDM 4.1.0. Arguments: the folder with
 * {@code ESPD-criterion.xlsx} and {@code codelists}, the jar of the eForms SDK, the folder to write to.
 *
 * <p>The English texts of the questions are not copied. Each is replaced by a key of ours, which names its meaning; the
 * texts that users read are in the message bundles.
 */
public final class CriteriaMain {

    private static final String CRITERIA_HEAD = """
            # Source: OP-TED/ESPD-EDM v4.1.0, criterion/ESPD-criterion.xlsx, © European Union
            # Licence: EUPL-1.2
            # Changed: only identifiers, codes, cardinalities and types are kept; the texts are replaced by keys
            place\tkind\ttimes\ttype\tcodes\ttext
            """;

    private static final String CODES_HEAD = """
            # Source: OP-TED/ESPD-EDM v4.1.0, codelists/*.gc (EUPL-1.2 where version is 4.1.0, else the authority tables of the
            # Publications Office, CC-BY-4.0), and procurement-procedure-type.gc of OP-TED/eForms-SDK 1.15.1 (CC-BY-4.0), © European Union
            # Changed: only the codes are kept
            name\tlist\tversion\tcodes
            """;

    private static final int FIRST_LEVEL = 1;
    private static final int LAST_LEVEL = 12;
    private static final int DESCRIPTION = 18;
    private static final int TIMES = 21;
    private static final int TYPE = 22;
    private static final int PLACE = 23;
    private static final int UUID = 24;
    private static final int CODE = 29;
    private static final int CODE_LIST = 30;

    /** The part of the form by the name of the sheet. */
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("EG-Convictions", "III.A"),
            Map.entry("EG-Contributions", "III.B"),
            Map.entry("EG-Environ-Social-Labour_Law", "III.C"),
            Map.entry("EG-Business", "III.C"),
            Map.entry("EG-Misconduct", "III.C"),
            Map.entry("EG-Conflict_of_interest", "III.C"),
            Map.entry("EG-Early_termination", "III.C"),
            Map.entry("EG-Misrepresentation", "III.C"),
            Map.entry("EG-Purely_national", "III.D"),
            Map.entry("SC-Suitability-I", "IV.A"),
            Map.entry("SC-Suitability-II", "IV.A"),
            Map.entry("SC-General_Yearly_Turnover", "IV.B"),
            Map.entry("SC-General_Average_Y_Turnover", "IV.B"),
            Map.entry("SC-Specific_Average_Y_Turnover", "IV.B"),
            Map.entry("SC-Specific_Yearly_Turnover", "IV.B"),
            Map.entry("SC-Financial_ratios", "IV.B"),
            Map.entry("SC-Professional_risk_insurance", "IV.B"),
            Map.entry("SC-Other_economic_or_financial", "IV.B"),
            Map.entry("SC-Quality_assurance", "IV.D"),
            Map.entry("OTHER-EO-SHELTERED", "II.A"),
            Map.entry("OTHER-EO-PQS", "II.A"),
            Map.entry("OTHER-EO-GROUPS", "II.A"),
            Map.entry("OTHER-EO-SME", "II.A"),
            Map.entry("OTHER-EO-RELIED_ON-ENTITIES", "II.C"),
            Map.entry("OTHER-EO-NOT_RELIED_ON-ENTITIES", "II.D"),
            Map.entry("OTHER.EO-REDUCTION-CANDIDATES", "V"));

    /** The key of a text by the beginning of the text, in small letters; the first that fits decides. */
    private static final Map<String, String> KEYS = keys();

    private CriteriaMain() {}

    public static void main(String[] arguments) throws IOException, XMLStreamException {
        Path source = Path.of(arguments[0]);
        Path target = Path.of(arguments[2]);
        try (Workbook book =
                WorkbookFactory.create(source.resolve("ESPD-criterion.xlsx").toFile(), null, true)) {
            Files.writeString(target.resolve("criteria.tsv"), CRITERIA_HEAD + criteria(book));
        }
        StringBuilder codes = new StringBuilder(CODES_HEAD);
        try (Stream<Path> lists = Files.list(source.resolve("codelists"))) {
            for (Path list : lists.sorted().toList()) {
                try (InputStream file = Files.newInputStream(list)) {
                    codes.append(codes(file));
                }
            }
        }
        try (ZipFile sdk = new ZipFile(arguments[1]);
                InputStream file =
                        sdk.getInputStream(sdk.getEntry("eforms-sdk/codelists/procurement-procedure-type.gc"))) {
            codes.append(codes(file));
        }
        Files.writeString(target.resolve("codes.tsv"), codes);
    }

    private static String criteria(Workbook book) {
        DataFormatter cells = new DataFormatter();
        Map<String, String> keyOfPlace = new HashMap<>();
        StringBuilder text = new StringBuilder();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                String kind = kind(row, cells);
                if (!kind.isEmpty()) {
                    text.append(line(row, kind, sheet.getSheetName(), cells, keyOfPlace));
                }
            }
        }
        return text.toString();
    }

    /** Returns what the row describes: it is written in the column of its level, as {@code {QUESTION}}. */
    private static String kind(Row row, DataFormatter cells) {
        return IntStream.rangeClosed(FIRST_LEVEL, LAST_LEVEL)
                .mapToObj(column -> cell(row, column, cells))
                .filter(value -> value.startsWith("{"))
                .map(value -> value.replaceAll("[{}]", "").strip())
                .filter(value -> !value.equals("SUBCRITERION") && !value.equals("LEGISLATION"))
                .findFirst()
                .orElse("");
    }

    private static String line(
            Row row, String kind, String sheet, DataFormatter cells, Map<String, String> keyOfPlace) {
        String place = cell(row, PLACE, cells);
        if (kind.equals("CRITERION")) {
            String id = cell(row, UUID, cells);
            return String.join(
                            "\t",
                            place,
                            kind,
                            "",
                            cell(row, CODE, cells),
                            PARTS.getOrDefault(sheet, "IV.C"),
                            id.isEmpty() ? place : id)
                    + "\n";
        }
        if (kind.contains("GROUP")) {
            return String.join("\t", place, "GROUP", cell(row, TIMES, cells), cell(row, CODE, cells), "", "") + "\n";
        }
        String key = key(cell(row, DESCRIPTION, cells), place, keyOfPlace);
        keyOfPlace.put(place, key);
        return String.join(
                        "\t",
                        place,
                        kind,
                        cell(row, TIMES, cells),
                        cell(row, TYPE, cells),
                        list(cell(row, CODE_LIST, cells), cell(row, TYPE, cells)),
                        key)
                + "\n";
    }

    private static String list(String named, String type) {
        if (type.equals("CODE_COUNTRY")) {
            return "country";
        }
        return switch (named) {
            case "EoRoleType" -> "eo-role-type";
            case "FinancialRatioType" -> "financial-ratio-type";
            case "BooleanGUIControlType" -> "boolean-gui-control-type";
            default -> "";
        };
    }

    /** Returns the key of a text. "Please describe them" means what the question before it asks about. */
    private static String key(String text, String place, Map<String, String> keyOfPlace) {
        String small = text.toLowerCase(Locale.ROOT).strip();
        if (small.isEmpty() || small.startsWith("[") && !small.equals("[description]")) {
            return "";
        }
        if (small.equals("please describe them")) {
            String group = place.substring(0, place.lastIndexOf('/'));
            String outer = group.substring(0, group.lastIndexOf('/'));
            return switch (keyOfPlace.getOrDefault(outer + "/Q1", "")) {
                case "measures-taken" -> "measures";
                case "obligations-met" -> "obligations-how";
                default -> "explanation";
            };
        }
        return KEYS.entrySet().stream()
                .filter(known -> small.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no key for: " + text));
    }

    private static String cell(Row row, int column, DataFormatter cells) {
        return cells.formatCellValue(row.getCell(column)).strip().replaceAll("\\s+", " ");
    }

    private static String codes(InputStream file) throws XMLStreamException {
        XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(file);
        String list = "";
        String version = "";
        String column = "";
        List<String> codes = new ArrayList<>();
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "LongName" -> {
                    boolean id = "listId".equals(reader.getAttributeValue(null, "Identifier"));
                    list = id ? reader.getElementText() : list;
                }
                case "Version" -> version = reader.getElementText();
                case "Value" -> column = Objects.requireNonNullElse(reader.getAttributeValue(null, "ColumnRef"), "");
                case "SimpleValue" -> {
                    if (column.equals("code")) {
                        codes.add(reader.getElementText().strip());
                    }
                }
                default -> {}
            }
        }
        String id = list.strip();
        String name = id.substring(id.lastIndexOf('/') + 1);
        return String.join(
                        "\t", name, id, version.strip(), codes.stream().sorted().collect(Collectors.joining(" ")))
                + "\n";
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        Stream.of(KEY_LINES.split("\n"))
                .map(line -> line.split(" = "))
                .forEach(line -> keys.put(line[0].strip().toLowerCase(Locale.ROOT), line[1].strip()));
        return keys;
    }

    private static final String KEY_LINES = """
            your answer = answer
            date of conviction = conviction-date
            reasons why = not-registered-reason
            reason = conviction-reason
            who has been convicted = convicted
            length of the period = exclusion-period
            have you taken measures = measures-taken
            is this information available = available-online
            evidence supplied = evidence
            minimum amount = minimum-amount
            additional information = additional-information
            country or member state = country
            amount concerned = amount-concerned
            has this breach = established-otherwise
            please describe which means = means-described
            if this breach = decision-final
            please indicate the date = decision-date
            in case of a conviction = exclusion-period
            has the economic operator fulfilled = obligations-met
            indicate reasons = able-anyway
            lot identifier = lot
            occupation = occupation
            does the eo fulfil = alone
            in the case of no = relied-upon
            name of the entity = entity-name
            id of the = entity-id
            registration number = registration-number
            register name = register-name
            url = register-url
            number of fiscal years = fiscal-years
            threshold per year = threshold-per-year
            start date; end date = period
            in case the information concerning turnover = started-on
            average for the required period = average-amount
            business domain = business-domain
            select the periods = ratio-periods
            ratio type = ratio-type
            definition = ratio-definition
            minimum ratio = minimum-ratio
            please provide your ratio = ratio
            type of insurance = insurance-type
            as an eo = insurance-commitment
            i am exempt = insurance-exempt
            select the type of requirement = requirement-type
            description of the economic = requirement
            rating scheme = rating-scheme
            minimum rating = minimum-rating
            rating = rating
            descriptive requirement = requirement
            [description] = description
            minimum number of references = minimum-references
            requirement = requirement
            reference description = reference-description
            total amount = reference-total
            activity of the economic operator = reference-activity
            specific amount = reference-own-amount
            period (start and end = reference-period
            confidential = reference-confidential
            recipient name = client-name
            contact person name = client-contact
            contact email = client-email
            contact telephone = client-telephone
            first name = first-name
            last name = last-name
            profession = profession
            experience area = experience-area
            experience = experience
            other information = other-information
            how long with = years-with-operator
            please describe the educational = qualification
            if possible please indicate the esco = esco-identifier
            if possible please describe the esco = esco-description
            qualification name = qualification-name
            qualification number = qualification-number
            qualification issuing date = qualification-date
            qualification issuing body = qualification-issuer
            do you allow checks = checks-allowed
            minimum number of years = minimum-years
            year = year
            number of employees = employees
            number = number
            please specify = specification
            if not, please explain = other-proof
            what is the corresponding percentage = targeted-share
            if required, please provide details = targeted-category
            is the economic operator registered = on-official-list
            please provide the name of the list = list-name
            if the certificate of registration = list-url
            please state the references = list-references
            does the registration = list-covers-all
            will the economic operator be able = tax-certificate-available
            the country of the economic operator does not = no-official-list
            please indicate the role = group-role
            please identify the other = group-others
            where applicable, name of the participating = group-name
            turnover = turnover
            amount = amount
            name = body-name
            """;
}
