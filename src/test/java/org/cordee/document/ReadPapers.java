package org.cordee.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cordee.document.ShareTable.ShareTableRow;
import org.cordee.document.StatedPaper.StatedFact;
import org.cordee.document.StatedPaper.StatedFact.Kind;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.Percentage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the finished files of a consortium back, as a buyer would: the text of each PDF, the cells, the manifest, and
 * the text that a member approved. It looks for each value by its place, so that a wrong value is read too.
 */
public final class ReadPapers {

    static final String DENIAL = "N’entre dans aucun des cas";

    /** The words by which a paper gives or denies a power to the lead, in the same order for each paper. */
    static final List<List<String>> POWERS = List.of(
            List.of(
                    "Le mandataire peut négocier l’offre",
                    "Il ne négocie l’offre qu’avec",
                    "Il signe au nom des membres",
                    "Il ne signe une modification du marché qu’avec"),
            List.of(
                    "négocier l’offre, dans les limites",
                    "Il ne peut pas négocier l’offre sans",
                    "signer les modifications du marché",
                    "Il ne peut pas signer une modification du marché sans"));

    private static final String SIRET = "(\\d{3} \\d{3} \\d{3} \\d{5})";
    private static final String GROUPED = "(\\d{1,3}(?: \\d{3})*)";
    private static final String FIGURES = "([\\d ]+?,\\d+ %) ([\\d ]+?,\\d{2} €) " + GROUPED;
    private static final Pattern LOT = Pattern.compile("Lot (\\S+) : ");
    private static final Pattern SHARE =
            Pattern.compile(" [A-Z] ((?:(?! [A-Z] ).)+?) " + SIRET + " (\\S+) " + FIGURES + "(?= [A-Z] | Total)");
    private static final Pattern ANNEX_ROW = Pattern.compile("(\\S+) " + SIRET + " (\\S+) " + FIGURES);
    private static final Pattern TOTAL = Pattern.compile("Total 100,00 % ([\\d ]+?,\\d{2} €) " + GROUPED);
    private static final Pattern LOT_TOTAL = Pattern.compile("Total du lot (\\S+) ([\\d ]+?,\\d{2} €)");
    private static final Pattern APPROVED_SHARE =
            Pattern.compile("- lot (\\S+), (.+?), SIRET " + SIRET + " : ([\\d.]+) %, ([\\d.]+) € HT, (\\d+) h ");
    private static final Pattern APPROVED_FILE = Pattern.compile("- (\\S+), \\d+ octets, SHA-256 ([0-9a-f]{64})");
    private static final Pattern PARTY = Pattern.compile("([^•:,]+?), SIRET " + SIRET + ", [^,]+?, (\\p{L}+)");
    private static final Pattern IDENTITY = Pattern.compile("([^,]+), (?:(?!SIRET).)*?SIRET " + SIRET);
    private static final Pattern MEMBER =
            Pattern.compile("(?m)^(?:\\d+|unique) ([^,]+), (?:(?!SIRET)[\\s\\S])*?SIRET\\s+" + SIRET);
    private static final Pattern ENGAGED = Pattern.compile("(?m)^([^,\\n]+), (?:(?!SIRET)[\\s\\S])*?SIRET\\s+" + SIRET);
    private static final Pattern ANNEX_SHARE = Pattern.compile("(?m)^(\\d+|unique) ((?:(?!\\d{3} \\d{3})[\\s\\S])+?)\\s"
            + SIRET + "[\\s\\S]*?\\s([\\d ]+?,\\d+ %)\\s+([\\d ]+?,\\d{2} €)");
    private static final Pattern HASH =
            Pattern.compile("(?:Annexe (\\d+), [^:]+?(?:, empreinte| :)|version \\d+ :) ([0-9a-f ]{64,80})");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy 'à' HH:mm:ss", Locale.FRENCH)
            .withZone(Deadline.PARIS);

    private ReadPapers() {}

    /** @param files by name; files sent by members must be left out */
    public static List<StatedPaper> of(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> of(file.getKey(), file.getValue()))
                .toList();
    }

    static StatedPaper of(String name, byte[] file) {
        List<StatedFact> facts = new ArrayList<>(facts(name, file));
        facts.add(new StatedFact(Kind.HASH, thing(name), sha256(file)));
        return new StatedPaper(name, facts);
    }

    /** Returns the word by which other papers name this file when they state its hash. */
    private static String thing(String name) {
        return name.replaceFirst("^annexe-(\\d+)\\.pdf$", "$1").replaceFirst("^convention\\.pdf$", "convention");
    }

    private static List<StatedFact> facts(String name, byte[] bytes) {
        if (name.endsWith(".xlsx")) {
            return workbook(bytes);
        }
        if (name.equals("manifest.json")) {
            return manifest(bytes);
        }
        if (name.endsWith(".txt")) {
            return approval(new String(bytes, StandardCharsets.UTF_8).replace('\u00A0', ' '));
        }
        String text = text(bytes);
        String file = name.replaceFirst(".*/", "");
        if (file.startsWith("convention")) {
            return agreement(text);
        }
        if (file.startsWith("annexe")) {
            return annex(text);
        }
        if (file.startsWith("feuille")) {
            return signatures(lines(bytes), hashes(text));
        }
        if (file.startsWith("pouvoir")) {
            return power(text);
        }
        if (name.startsWith("acte-d-engagement/")) {
            return engagement(text, lines(bytes));
        }
        return name.startsWith("candidature/") || name.startsWith("sous-traitance/")
                ? form(text, lines(bytes))
                : shares(text);
    }

    /** Returns the text in one line; a line of the paper may end after a hyphen, for example of a reference. */
    public static String text(byte[] pdf) {
        return lines(pdf).replaceAll("(?<=\\w-) ?\\R", "").replaceAll("\\s+", " ");
    }

    private static String lines(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[ \\u00A0\\u202F]+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<StatedFact> shares(String text) {
        List<StatedFact> facts = new ArrayList<>(reference(text));
        List<ShareTableRow> rows = new ArrayList<>();
        SHARE.matcher(text).results().forEach(found -> {
            ShareTableRow row = row(found.group(1), found, 2);
            rows.add(row);
            facts.addAll(StatedFact.ofShare(lotBefore(text, found.start()), row));
        });
        facts.addAll(whole(rows));
        facts.addAll(prices(text, rows));
        TOTAL.matcher(text).results().forEach(found -> {
            String lot = lotBefore(text, found.start());
            facts.add(total(lot, found.group(1)));
            facts.add(new StatedFact(Kind.HOURS, "total, lot " + lot, found.group(2)));
        });
        LOT_TOTAL.matcher(text).results().forEach(found -> facts.add(total(found.group(1), found.group(2))));
        all(text, "Arrêté le (.+?), heure de Paris")
                .forEach(at -> facts.add(new StatedFact(Kind.FROZEN_AT, "", at.group(1))));
        return facts;
    }

    /** Reads the amount beside a member's name, above its prices. Two members of one name are not told apart there. */
    private static List<StatedFact> prices(String text, List<ShareTableRow> rows) {
        List<StatedFact> facts = new ArrayList<>();
        rows.stream()
                .filter(row -> rows.stream()
                        .noneMatch(other -> other.name().equals(row.name())
                                && !other.siret().equals(row.siret())))
                .forEach(row -> all(text, Pattern.quote(row.name()) + " ([\\d ]+?,\\d{2} €)")
                        .forEach(found -> facts.add(new StatedFact(
                                Kind.AMOUNT,
                                StatedFact.member(row.name(), row.siret()) + ", lot " + lotBefore(text, found.start()),
                                found.group(1)))));
        return facts;
    }

    private static StatedFact total(String lot, String amount) {
        return new StatedFact(Kind.AMOUNT, "total, lot " + lot, amount);
    }

    private static ShareTableRow row(String name, MatchResult found, int at) {
        return new ShareTableRow(
                name,
                found.group(at),
                found.group(at + 1),
                found.group(at + 2),
                found.group(at + 3),
                found.group(at + 4));
    }

    private static String lotBefore(String text, int end) {
        return LOT.matcher(text.substring(0, end))
                .results()
                .map(lot -> lot.group(1))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static List<StatedFact> whole(List<ShareTableRow> rows) {
        List<StatedFact> facts = new ArrayList<>();
        facts.addAll(StatedFact.ofMembers(rows));
        rows.stream()
                .filter(row -> row.role().equals("Mandataire"))
                .findFirst()
                .ifPresent(lead -> facts.add(new StatedFact(Kind.LEAD, "", lead.name())));
        return facts;
    }

    private static List<StatedFact> agreement(String text) {
        List<StatedFact> facts = new ArrayList<>(reference(text));
        String parties = text.substring(text.indexOf("» :") + 3, text.indexOf("qui répondent ensemble"));
        List<String> names = new ArrayList<>();
        PARTY.matcher(parties).results().forEach(party -> {
            String name = party.group(1).strip();
            names.add(name);
            all(text, Pattern.quote(name) + "(?:, lot (\\S+))? : " + GROUPED + " heures")
                    .forEach(found -> facts.add(new StatedFact(
                            Kind.HOURS,
                            StatedFact.member(name, party.group(2)) + ", lot "
                                    + Objects.requireNonNullElseGet(
                                            found.group(1), () -> lotBefore(text, found.start())),
                            found.group(2))));
            facts.addAll(StatedFact.ofMember(party.group(2), name));
            if (party.group(3).equals("mandataire")) {
                facts.add(new StatedFact(Kind.LEAD, "", name));
            }
        });
        facts.add(StatedFact.ofNames(names));
        facts.add(powers(POWERS.get(0), text));
        facts.addAll(hashes(text));
        return facts;
    }

    private static List<StatedFact> annex(String text) {
        List<StatedFact> facts = new ArrayList<>(reference(text));
        String name = all(text, "Part du membre ([^,]+), SIRET").get(0).group(1);
        ANNEX_ROW.matcher(text).results().forEach(found -> {
            facts.addAll(StatedFact.ofMember(found.group(2), name));
            facts.addAll(StatedFact.ofShare(found.group(1), row(name, found, 2)));
        });
        return facts;
    }

    private static List<StatedFact> hashes(String text) {
        return HASH.matcher(text)
                .results()
                .map(found -> new StatedFact(
                        Kind.HASH,
                        found.group(1) == null ? "convention" : found.group(1),
                        found.group(2).replace(" ", "").substring(0, 64)))
                .toList();
    }

    private static List<StatedFact> power(String text) {
        List<StatedFact> facts = new ArrayList<>(reference(text));
        for (MatchResult side : all(text, "Le mandant, ([^,]+), SIRET " + SIRET)) {
            facts.addAll(StatedFact.ofMember(side.group(2), side.group(1)));
        }
        for (MatchResult side : all(text, "et le mandataire, ([^,]+), SIRET " + SIRET)) {
            facts.addAll(StatedFact.ofMember(side.group(2), side.group(1)));
            facts.add(new StatedFact(Kind.LEAD, "", side.group(1)));
        }
        all(text, "Le mandant, ([^,]+), .*?représenté par (.+?), membre du groupement")
                .forEach(found -> facts.add(signatory(found)));
        all(text, "et le mandataire, ([^,]+), .*?représenté par (.+?)\\. Objet")
                .forEach(found -> facts.add(signatory(found)));
        facts.add(powers(POWERS.get(1), text));
        return facts;
    }

    /** Adds who signed for each party of the agreement, by the party's name: the sheet does not repeat its number. */
    private static List<StatedFact> signatures(String lines, List<StatedFact> hashes) {
        List<StatedFact> facts = new ArrayList<>(hashes);
        all(lines, "(?m)^(.+?) *\\R(.+?) *\\RSigné par un clic le ").forEach(found -> facts.add(signatory(found)));
        return facts;
    }

    private static StatedFact signatory(MatchResult partyAndPerson) {
        return signatory(partyAndPerson.group(1), partyAndPerson.group(2));
    }

    /** @param person name and function of the person that signed for the party */
    public static StatedFact signatory(String party, String person) {
        return new StatedFact(Kind.NAME, "signataire, " + party, person);
    }

    private static StatedFact powers(List<String> words, String text) {
        return new StatedFact(
                Kind.POWER,
                "",
                words.stream()
                        .filter(text::contains)
                        .map(words::indexOf)
                        .toList()
                        .toString());
    }

    private static List<StatedFact> engagement(String text, String lines) {
        List<StatedFact> facts = new ArrayList<>(reference(text));
        int members = lines.indexOf("B. Engagement du titulaire");
        facts.addAll(members(lines.substring(members, lines.indexOf("à livrer les fournitures", members)), ENGAGED));
        facts.addAll(lead(text, "le mandataire suivant \\(R2142-23\\)"));
        ANNEX_SHARE
                .matcher(lines.substring(lines.indexOf("Annexe à l’acte")))
                .results()
                .forEach(found -> {
                    String name = found.group(2).replaceAll("\\s+", " ");
                    String about = StatedFact.member(name, found.group(3)) + ", lot " + found.group(1);
                    facts.addAll(StatedFact.ofName(found.group(3), name));
                    facts.add(new StatedFact(Kind.PERCENTAGE, about, found.group(4)));
                    facts.add(new StatedFact(Kind.AMOUNT, about, found.group(5)));
                });
        return facts;
    }

    /** Returns the members of a form that names all of them. */
    private static List<StatedFact> members(String lines, Pattern member) {
        List<StatedFact> facts = new ArrayList<>();
        List<ShareTableRow> rows = new ArrayList<>();
        member.matcher(lines).results().forEach(found -> {
            String name = found.group(1).replaceAll("\\s+", " ");
            rows.add(new ShareTableRow(name, found.group(2), "", "", "", ""));
            facts.addAll(StatedFact.ofName(found.group(2), name));
        });
        facts.addAll(StatedFact.ofMembers(rows));
        return facts;
    }

    private static List<StatedFact> lead(String text, String label) {
        List<StatedFact> facts = new ArrayList<>();
        all(text, label + " " + IDENTITY.pattern()).forEach(found -> {
            facts.addAll(StatedFact.ofMember(found.group(2), found.group(1)));
            facts.add(new StatedFact(Kind.LEAD, "", found.group(1)));
        });
        return facts;
    }

    private static List<StatedFact> form(String text, String lines) {
        List<StatedFact> facts = new ArrayList<>(reference(text));
        if (text.contains("DC4.")) {
            all(text, "Identification du soumissionnaire ou du titulaire .*?, SIRET " + IDENTITY.pattern())
                    .forEach(found -> facts.addAll(StatedFact.ofMember(found.group(2), found.group(1))));
            all(text, "Identification du sous-traitant .*?, SIRET " + IDENTITY.pattern())
                    .forEach(found -> facts.addAll(StatedFact.ofName(found.group(2), found.group(1))));
            facts.addAll(lead(text, "identification du mandataire"));
        }
        if (text.contains("DC2.")) {
            all(text, "C1\\. Cas général .*?, SIRET " + IDENTITY.pattern())
                    .forEach(found -> facts.addAll(StatedFact.ofMember(found.group(2), found.group(1))));
        }
        if (text.contains("DC1.")) {
            facts.addAll(members(lines.substring(lines.indexOf("E. Identification")), MEMBER));
            facts.addAll(lead(text, "le mandataire suivant"));
        }
        all(text, "Déclarant " + IDENTITY.pattern())
                .forEach(found -> facts.addAll(StatedFact.ofMember(found.group(2), found.group(1))));
        all(text, "Déclarant " + IDENTITY.pattern()).forEach(found -> {
            String member = StatedFact.member(found.group(1), found.group(2));
            boolean denies = text.contains(DENIAL);
            facts.add(new StatedFact(Kind.DECLARATION, member, denies ? "aucun cas" : "?"));
            facts.add(new StatedFact(
                    Kind.DECLARED_ON,
                    member,
                    all(text, "Déclaré le (\\d+ \\S+ \\d{4})").get(0).group(1)));
        });
        return facts;
    }

    private static List<StatedFact> workbook(byte[] bytes) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet sheet = book.getSheet(PriceWorkbook.SHARES);
            List<StatedFact> facts =
                    new ArrayList<>(reference(sheet.getRow(3).getCell(0).getStringCellValue()));
            List<ShareTableRow> rows = new ArrayList<>();
            for (int at = PriceWorkbook.FIRST_LINE; at <= sheet.getLastRowNum(); at++) {
                Row row = sheet.getRow(at);
                if (!row.getCell(1).getStringCellValue().isEmpty()) {
                    ShareTableRow cells = cells(row);
                    rows.add(cells);
                    facts.addAll(StatedFact.ofShare(row.getCell(0).getStringCellValue(), cells));
                } else {
                    String lot = row.getCell(2).getStringCellValue().replaceFirst("Total du lot ", "");
                    facts.add(total(lot, euros(row.getCell(6))));
                    facts.add(new StatedFact(Kind.HOURS, "total, lot " + lot, hours(row.getCell(7))));
                }
            }
            facts.addAll(whole(rows));
            return facts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ShareTableRow cells(Row row) {
        return new ShareTableRow(
                row.getCell(2).getStringCellValue(),
                ShareTable.spaced(row.getCell(3).getStringCellValue()),
                row.getCell(4).getStringCellValue(),
                FrenchFigures.percent(Percentage.of(figure(row.getCell(5)).toPlainString())),
                euros(row.getCell(6)),
                hours(row.getCell(7)));
    }

    private static String euros(Cell cell) {
        return FrenchFigures.euros(Amount.of(figure(cell).setScale(2).toPlainString()));
    }

    private static String hours(Cell cell) {
        return FrenchFigures.whole(figure(cell).intValueExact());
    }

    private static BigDecimal figure(Cell cell) {
        return BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros();
    }

    private static List<StatedFact> manifest(byte[] bytes) {
        JsonNode json = JsonMapper.builder().build().readTree(bytes);
        List<StatedFact> facts = new ArrayList<>();
        facts.add(new StatedFact(Kind.REFERENCE, "", json.path("reference").asString("")));
        facts.add(new StatedFact(
                Kind.FROZEN_AT,
                "",
                MOMENT.format(Instant.parse(json.path("frozenAt").asString("")))));
        List<ShareTableRow> rows = new ArrayList<>();
        for (JsonNode lot : json.path("lots")) {
            for (JsonNode share : lot.path("shares")) {
                ShareTableRow row = new ShareTableRow(
                        share.path("member").asString(""),
                        ShareTable.spaced(share.path("siret").asString("")),
                        share.path("lead").asBoolean() ? "Mandataire" : "Cotraitant",
                        FrenchFigures.percent(
                                Percentage.of(share.path("percentage").asString(""))),
                        FrenchFigures.euros(Amount.of(share.path("amount").asString(""))),
                        FrenchFigures.whole(share.path("hours").asInt()));
                rows.add(row);
                facts.addAll(StatedFact.ofShare(lot.path("number").asString(""), row));
            }
            facts.add(total(
                    lot.path("number").asString(""),
                    FrenchFigures.euros(Amount.of(lot.path("total").asString("")))));
        }
        facts.addAll(whole(rows));
        for (JsonNode file : json.path("files")) {
            facts.add(new StatedFact(
                    Kind.HASH,
                    file.path("name").asString(""),
                    file.path("sha256").asString("")));
        }
        return facts;
    }

    /** Reads the text that a member approves: shares without roles, its own prices, and the hashes of the files. */
    private static List<StatedFact> approval(String text) {
        List<StatedFact> facts = new ArrayList<>();
        List<ShareTableRow> rows = new ArrayList<>();
        APPROVED_SHARE.matcher(text).results().forEach(found -> {
            ShareTableRow row = new ShareTableRow(
                    found.group(2),
                    found.group(3),
                    "",
                    FrenchFigures.percent(Percentage.of(found.group(4))),
                    FrenchFigures.euros(Amount.of(found.group(5))),
                    FrenchFigures.whole(Integer.parseInt(found.group(6))));
            rows.add(row);
            StatedFact.ofShare(found.group(1), row).stream()
                    .filter(fact -> fact.kind() != Kind.ROLE)
                    .forEach(facts::add);
        });
        facts.addAll(StatedFact.ofMembers(rows));
        String reader = all(text, "Donné par : (.+)").get(0).group(1);
        rows.stream()
                .filter(row -> row.name().equals(reader))
                .limit(1)
                .forEach(row -> all(text, "- lot (\\S+) : ([\\d.]+) € HT en")
                        .forEach(price -> facts.add(new StatedFact(
                                Kind.AMOUNT,
                                StatedFact.member(row.name(), row.siret()) + ", lot " + price.group(1),
                                FrenchFigures.euros(Amount.of(price.group(2)))))));
        all(text, "Marché : .+ \\((.+?)\\), ")
                .forEach(found -> facts.add(new StatedFact(Kind.REFERENCE, "", found.group(1))));
        all(text, "manifeste du pli : ([0-9a-f]{64})")
                .forEach(found -> facts.add(new StatedFact(Kind.HASH, "manifest.json", found.group(1))));
        APPROVED_FILE
                .matcher(text)
                .results()
                .forEach(found -> facts.add(new StatedFact(Kind.HASH, found.group(1), found.group(2))));
        return facts;
    }

    private static List<StatedFact> reference(String text) {
        String label = "[Rr]éférence (?:de la consultation \\(ligne\\s+ajoutée par Cordée\\)\\s+)?";
        return all(text, label + "([^\\s,]+?)(?=[.,]?\\s)").stream()
                .map(found -> new StatedFact(Kind.REFERENCE, "", found.group(1)))
                .toList();
    }

    private static List<MatchResult> all(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
