package org.cordee.law.casefile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One value of the file and its position. A value is converted to the type that the case needs, or refused with line
 * and field.
 */
record YamlValue(Node node, String path) {

    private static final int LONGEST = 1000;
    private static final Duration LONGEST_DURATION = Duration.ofDays(3660);
    /** The first day of the Code (ordonnance 2018-1074, décret 2018-1075). */
    private static final LocalDate THE_CODE = LocalDate.of(2019, 4, 1);

    CaseRefused refused(String problem, Object... arguments) {
        return new CaseRefused(node.getStartMark().getLine() + 1, path, "compliance.case." + problem, arguments);
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw refused("not-a-value");
        }
        if (scalar.getValue().length() > LONGEST) {
            throw refused("too-long", LONGEST);
        }
        if (scalar.getValue().chars().anyMatch(Character::isISOControl)) {
            throw refused("control-character");
        }
        return scalar.getValue().strip();
    }

    Amount amount() {
        return checked("not-an-amount", () -> new Amount(decimal()));
    }

    Percentage percent() {
        return checked("not-a-percentage", () -> new Percentage(decimal()));
    }

    /** Reads a part of one, such as 0.55, into a percentage. */
    Percentage ratio() {
        return checked("not-a-ratio", () -> new Percentage(decimal().movePointRight(2)));
    }

    /** Reads persons, which may have decimals: parts of a year's work. */
    BigDecimal persons() {
        BigDecimal persons = decimal();
        if (persons.signum() < 0 || persons.scale() > 2 || persons.precision() - persons.scale() > 8) {
            throw refused("not-a-headcount", text());
        }
        return persons;
    }

    int whole() {
        String text = text();
        if (!text.matches("[0-9]{1,9}")) {
            throw refused("not-whole", text);
        }
        return Integer.parseInt(text);
    }

    boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused("not-a-flag", text());
        };
    }

    LocalDate day() {
        LocalDate day = checked("not-a-day", () -> LocalDate.parse(text()));
        if (isOutsideTheCalendar(day)) {
            throw refused("not-a-day", text());
        }
        return day;
    }

    /** Reads a day since which the Code de la commande publique is in force: older cases are not judged. */
    LocalDate dayOfTheCode() {
        LocalDate day = day();
        refuseBeforeTheCode(day);
        return day;
    }

    /** Reads a duration of at most ten years. */
    Duration duration() {
        return duration(text());
    }

    /** Reads a part of the text as a duration; a fault is that of the whole value. */
    Duration duration(String part) {
        Duration duration = checked("not-a-duration", () -> Duration.parse(part));
        if (duration.isNegative() || duration.compareTo(LONGEST_DURATION) > 0) {
            throw refused("not-a-duration", text());
        }
        return duration;
    }

    /** Reads an instant with its offset, and the zone in brackets where a calendar rule needs it. */
    ZonedDateTime moment() {
        String text = text();
        ZonedDateTime moment = checked("not-a-moment", () -> ZonedDateTime.parse(text));
        OffsetDateTime written = OffsetDateTime.parse(text.replaceFirst("\\[.*", ""));
        if (!written.getOffset().equals(moment.getOffset())) {
            throw refused("offset-of-another-zone", text, moment.getOffset());
        }
        if (isOutsideTheCalendar(moment.toLocalDate())) {
            throw refused("not-a-moment", text);
        }
        return moment;
    }

    /** Reads a moment since the Code de la commande publique came into force. */
    ZonedDateTime momentOfTheCode() {
        ZonedDateTime moment = moment();
        refuseBeforeTheCode(Deadline.placed(moment).toLocalDate());
        return moment;
    }

    /** Reads a place of the time zone database. An offset is refused, because days are those of a place. */
    ZoneId zone() {
        ZoneId zone = checked("not-a-zone", () -> ZoneId.of(text()));
        if (!CaseConsultation.isAPlace(zone)) {
            throw refused("not-a-zone", text());
        }
        return zone;
    }

    private void refuseBeforeTheCode(LocalDate day) {
        if (day.isBefore(THE_CODE)) {
            throw refused("before-the-code", text());
        }
    }

    /** Returns true for a year without four digits: sums with such years would not give a valid day. */
    private static boolean isOutsideTheCalendar(LocalDate day) {
        return day.getYear() < 1 || day.getYear() > 9999;
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text()))
                .findFirst()
                .orElseThrow(() -> refused(
                        "not-one-of",
                        text(),
                        String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList())));
    }

    <T> List<T> each(Function<YamlValue, T> reading) {
        List<T> read = new ArrayList<>();
        for (YamlValue item : items()) {
            read.add(reading.apply(item));
        }
        return List.copyOf(read);
    }

    /** Reads a whole mapping and refuses fields that the reading never used. */
    <T> T fields(Function<YamlFields, T> reading) {
        YamlFields fields = new YamlFields(this);
        T read = reading.apply(fields);
        fields.refuseUnknown();
        return read;
    }

    Map<String, YamlValue> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw refused("not-fields");
        }
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        mapping.getValue().forEach(tuple -> {
            String name = new YamlValue(tuple.getKeyNode(), path).text();
            YamlValue value = new YamlValue(tuple.getValueNode(), path.isEmpty() ? name : path + "." + name);
            if (entries.put(name, value) != null) {
                throw value.refused("twice", name);
            }
        });
        return entries;
    }

    /** Returns maps, lists and texts, for values that are compared and not judged. */
    Object tree() {
        if (node instanceof MappingNode) {
            Map<String, Object> tree = new LinkedHashMap<>();
            entries().forEach((name, value) -> tree.put(name, value.tree()));
            return tree;
        }
        return node instanceof SequenceNode ? each(YamlValue::tree) : isNothing() ? "null" : text();
    }

    boolean isNothing() {
        return node instanceof ScalarNode scalar
                && scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN
                && List.of("", "~", "null").contains(scalar.getValue());
    }

    private List<YamlValue> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw refused("not-a-list");
        }
        List<YamlValue> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlValue(item, path + "[" + items.size() + "]"));
        }
        return items;
    }

    private BigDecimal decimal() {
        String text = text();
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,10})?")) {
            throw refused("not-a-number", text);
        }
        return new BigDecimal(text);
    }

    private <T> T checked(String problem, Supplier<T> value) {
        try {
            return value.get();
        } catch (DateTimeException | RuleViolation no) {
            throw refused(problem, text());
        }
    }
}
