package org.cordee.play;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Shares the buyer's price file out to the members and fills it: every second member on its page, the others in the file
 * itself. Two members price one line together.
 */
final class PriceFileActs {

    static final String SHARED_LINE = "1.1.01";

    private static final String FILE = "DPGF.xlsx";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final DossierScene scene;

    /** The unit prices by the code of the line, then by the member. */
    private final Map<String, Map<String, BigDecimal>> prices = new TreeMap<>();

    private final List<Party> given = new ArrayList<>();

    PriceFileActs(DossierScene scene) {
        this.scene = scene;
    }

    private String frame() {
        return "/price-frames/" + scene.lotId();
    }

    /** Uploads a version of the file, gives each post to a member and one line to two members, and tells the members. */
    void give(InventedDossier made, byte[] file) {
        String step = "price file of version " + made.version();
        int before = scene.read(frame()).path("file").path("version").asInt(0);
        JsonNode shown = put(frame() + "/file?expectedVersion=" + before + "&name=" + FILE, file);
        scene.checks()
                .equal(
                        step,
                        "lines",
                        made.prices().lines().size(),
                        shown.path("file").path("lines").asInt());
        scene.checks()
                .equal(
                        step,
                        "state",
                        "CONFIRMED",
                        shown.path("file").path("state").asString());
        List<String> members = new ArrayList<>();
        shown.path("members")
                .forEach(member -> members.add(member.path("memberId").asString()));
        List<Map<String, Object>> posts = new ArrayList<>();
        for (JsonNode post : shown.path("file").path("posts")) {
            int number = post.path("post").asInt();
            posts.add(Map.of("post", number, "memberIds", List.of(members.get(posts.size() % members.size()))));
        }
        scene.checks()
                .equal(step, "posts", InventedPriceFile.TABS.size() * InventedPriceFile.POSTS_OF_A_TAB, posts.size());
        Map<String, Object> shared = Map.of("code", SHARED_LINE, "memberIds", List.of(members.get(0), members.get(1)));
        JsonNode assigned = PublicApiClient.done(
                        scene.api()
                                .put(
                                        scene.lead().credentials(),
                                        scene.path(frame() + "/members"),
                                        Map.of(
                                                "expectedVersion", version(shown),
                                                "posts", posts,
                                                "lines", List.of(shared))),
                        "the members of the posts")
                .json();
        JsonNode done = PublicApiClient.done(
                        scene.api()
                                .post(
                                        scene.lead().credentials(),
                                        scene.path(frame() + "/distribution"),
                                        Map.of("version", version(assigned))),
                        "the distribution of the lines")
                .json();
        scene.checks()
                .equal(
                        step,
                        "state after the distribution",
                        "GIVEN",
                        done.path("file").path("state").asString());
        scene.note(scene.lead(), "price file of version " + made.version() + " given to the members");
    }

    private static int version(JsonNode shown) {
        return shown.path("file").path("version").asInt();
    }

    private JsonNode put(String more, byte[] file) {
        return PublicApiClient.done(
                        scene.api().put(scene.lead().credentials(), scene.path(more), file, WORKBOOK), "the price file")
                .json();
    }

    /** Saves prices on the page without handing them in. */
    void save(Party party, String sheet) {
        JsonNode price = scene.api().read(party.credentials(), sheet);
        saveOnPage(party, sheet, price, planned(price));
    }

    /** Requires that a line whose unit did not change has kept the price that was saved before. */
    void requireKept(Party party, String sheet) {
        int kept = 0;
        int lines = 0;
        for (JsonNode line : scene.api().read(party.credentials(), sheet).path("lines")) {
            lines++;
            BigDecimal known = price(line.path("code").asString(), party);
            kept += known != null && line.path("unitPrice").decimalValue().compareTo(known) == 0 ? 1 : 0;
        }
        scene.checks()
                .holds(
                        "price file of version 2",
                        party.name() + " keeps its prices",
                        kept >= lines - 1,
                        kept + " of " + lines);
    }

    private @Nullable BigDecimal price(String code, Party party) {
        return prices.getOrDefault(code, Map.of()).get(party.name());
    }

    /** Returns the file with the member's prices. */
    byte[] download(Party party, String sheet) {
        return PublicApiClient.done(scene.api().get(party.credentials(), sheet + "/frame-file"), "the file to fill in")
                .body();
    }

    /** Sends a file back whose blank is not the latest one: what differs must be named, and nothing saved. */
    void returnOutdated(Party party, String sheet, byte[] outdated) {
        int version =
                scene.api().read(party.credentials(), sheet).path("version").asInt();
        ApiAnswer answer = returned(party, sheet, version, outdated);
        scene.checks().equal("price file of version 2", "file of the former version is refused", 422, answer.status());
        String named = answer.json().path("differences").toString();
        scene.checks()
                .holds(
                        "price file of version 2",
                        "the changed unit is named",
                        named.contains("m³") && named.contains("m²"),
                        named);
    }

    private ApiAnswer returned(Party party, String sheet, int version, byte[] file) {
        return scene.api()
                .put(
                        party.credentials(),
                        sheet + "/frame-file?expectedVersion=" + version + "&name=" + FILE,
                        file,
                        WORKBOOK);
    }

    /** Fills the member's lines and hands the price in. */
    TaskActions.Done fill(Party party, String sheet, InventedPriceFile.Made made) {
        if (!given.contains(party)) {
            given.add(party);
        }
        JsonNode price = scene.api().read(party.credentials(), sheet);
        Map<String, BigDecimal> planned = planned(price);
        boolean onPage = given.indexOf(party) % 2 == 0;
        int version =
                onPage ? saveOnPage(party, sheet, price, planned) : saveInFile(party, sheet, price, planned, made);
        return new TaskActions.Done(
                onPage ? "price given on the page" : "price given in the buyer's file",
                scene.api().post(party.credentials(), sheet + "/submission", Map.of("version", version)));
    }

    private int saveOnPage(Party party, String sheet, JsonNode price, Map<String, BigDecimal> planned) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (JsonNode line : price.path("lines")) {
            String code = line.path("code").asString();
            lines.add(Map.of(
                    "code", code,
                    "label", line.path("label").asString(),
                    "unit", line.path("unit").asString(),
                    "quantity", line.path("quantity").decimalValue(),
                    "unitPrice", Objects.requireNonNull(planned.get(code))));
        }
        Map<String, Object> body =
                Map.of("expectedVersion", price.path("version").asInt(), "lines", lines);
        JsonNode saved = PublicApiClient.done(scene.api().put(party.credentials(), sheet, body), "the prices")
                .json();
        remember(party, planned);
        return saved.path("version").asInt();
    }

    private int saveInFile(
            Party party, String sheet, JsonNode price, Map<String, BigDecimal> planned, InventedPriceFile.Made made) {
        byte[] filled = edited(download(party, sheet), planned, made);
        ApiAnswer answer = returned(party, sheet, price.path("version").asInt(), filled);
        scene.checks().equal("prices", party.name() + " returns the file", 200, answer.status());
        JsonNode read =
                PublicApiClient.done(answer, "the file of " + party.name()).json();
        scene.checks()
                .equal(
                        "prices",
                        party.name() + " priced lines in the file",
                        planned.size(),
                        read.path("pricedLines").asInt());
        remember(party, planned);
        return read.path("version").asInt();
    }

    private void remember(Party party, Map<String, BigDecimal> planned) {
        planned.forEach((code, price) ->
                prices.computeIfAbsent(code, none -> new HashMap<>()).put(party.name(), price));
    }

    /** Writes the prices into the file and saves it again as a spreadsheet program does. */
    private static byte[] edited(byte[] file, Map<String, BigDecimal> planned, InventedPriceFile.Made made) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            planned.forEach((code, price) -> {
                InventedPriceFile.Line line =
                        Objects.requireNonNull(made.lines().get(code));
                Cell cell =
                        book.getSheetAt(line.tab() - 1).getRow(line.row() - 1).getCell(4);
                cell.setCellValue(price.doubleValue());
            });
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Spreads the agreed amount over the lines; a line of one unit takes what rounding leaves. */
    private static Map<String, BigDecimal> planned(JsonNode price) {
        JsonNode lines = price.path("lines");
        BigDecimal rest = price.path("agreedAmount").decimalValue();
        BigDecimal each = rest.divide(BigDecimal.valueOf(lines.size()), 2, RoundingMode.DOWN);
        String last = "";
        for (JsonNode line : lines) {
            boolean alone = !line.path("shared").asBoolean(false);
            last = alone && line.path("quantity").decimalValue().compareTo(BigDecimal.ONE) == 0
                    ? line.path("code").asString()
                    : last;
        }
        Map<String, BigDecimal> planned = new LinkedHashMap<>();
        for (JsonNode line : lines) {
            String code = line.path("code").asString();
            if (!code.equals(last)) {
                BigDecimal quantity = line.path("quantity").decimalValue();
                BigDecimal unitPrice =
                        each.divide(quantity, 2, RoundingMode.DOWN).max(CENT);
                planned.put(code, unitPrice);
                rest = rest.subtract(quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP));
            }
        }
        planned.put(last, rest);
        return planned;
    }

    /** Returns the unit prices of all members together by the code of the line. */
    Map<String, BigDecimal> planned() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        prices.forEach(
                (code, parts) -> sums.put(code, parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        return sums;
    }

    /** Requires before the freeze that the product finds the filled file intact and equal to the agreed amount. */
    void requireChecked() {
        JsonNode checks = scene.read(frame() + "/checks");
        for (String field : List.of("intact", "equal", "taxRight")) {
            scene.checks()
                    .equal(
                            "checks of the price file",
                            field,
                            true,
                            checks.path(field).asBoolean());
        }
        scene.checks()
                .equal(
                        "checks of the price file",
                        "unpriced lines",
                        0,
                        checks.path("unpricedLines").asInt());
        scene.checks()
                .equal(
                        "checks of the price file",
                        "hidden lines",
                        1,
                        checks.path("hiddenLines").asInt());
    }

    /** Returns the amount of the acte d'engagement in euros without VAT. */
    BigDecimal agreed() {
        return scene.read(frame()).path("agreed").path("euros").decimalValue().setScale(2, RoundingMode.HALF_UP);
    }
}
