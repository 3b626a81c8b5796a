package org.cordee.document.frame;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A CSV text of a buyer. Writing changes the filled cells and no other byte. */
final class CsvFrame implements FrameBook {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, WINDOWS_1252, StandardCharsets.ISO_8859_1);
    private static final String DELIMITERS = ";,\t|";
    private static final int DECISIVE_LETTERS = 20_000;
    private static final Pattern WITH_POINT = Pattern.compile("-?\\d{1,3}(?:[ \\u00A0\\u202F]?\\d{3})*\\.\\d+");
    private static final Pattern WITH_COMMA = Pattern.compile("-?\\d{1,3}(?:[ \\u00A0\\u202F]?\\d{3})*,\\d+");

    private final Charset charset;
    private final byte[] mark;
    private final String text;
    private final char delimiter;
    private final NavigableMap<Integer, List<Field>> lines = new TreeMap<>();
    private final Grid grid = new Grid("", false, false);

    /** A cell by its place in the text, with its quotes. */
    private record Field(int from, int to) {}

    private CsvFrame(Charset charset, byte[] mark, String text) {
        this.charset = charset;
        this.mark = mark;
        this.text = text;
        this.delimiter = delimiter(text);
    }

    /** @throws org.cordee.shared.RuleViolation when the file is no text with several columns */
    static CsvFrame of(byte[] file) {
        CsvFrame frame = decoded(file);
        frame.read();
        return frame;
    }

    private static CsvFrame decoded(byte[] file) {
        if (starts(file, 0xFF, 0xFE)) {
            return marked(file, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(file, 0xFE, 0xFF)) {
            return marked(file, 2, StandardCharsets.UTF_16BE);
        }
        for (byte value : file) {
            if (value == 0) {
                throw FrameRefusal.of("not-a-frame");
            }
        }
        if (starts(file, 0xEF, 0xBB, 0xBF)) {
            return marked(file, 3, StandardCharsets.UTF_8);
        }
        return CHARSETS.stream()
                .flatMap(charset -> unmarked(file, charset).stream())
                .findFirst()
                .orElseThrow(() -> FrameRefusal.of("not-a-frame"));
    }

    private static Optional<CsvFrame> unmarked(byte[] file, Charset charset) {
        try {
            return Optional.of(new CsvFrame(charset, new byte[0], decoded(file, charset)));
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] file, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= file.length || (file[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static CsvFrame marked(byte[] file, int mark, Charset charset) {
        try {
            return new CsvFrame(
                    charset, Arrays.copyOf(file, mark), decoded(Arrays.copyOfRange(file, mark, file.length), charset));
        } catch (CharacterCodingException broken) {
            throw FrameRefusal.of("not-a-frame");
        }
    }

    /** Decodes only what is encoded to the same bytes again. */
    private static String decoded(byte[] file, Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
        if (!Arrays.equals(text.getBytes(charset), file)) {
            throw new CharacterCodingException();
        }
        return text;
    }

    /** Returns the delimiter that occurs the same number of times in the most lines. */
    private static char delimiter(String text) {
        String head = text.substring(0, Math.min(text.length(), DECISIVE_LETTERS));
        char best = ';';
        long most = 0;
        for (char candidate : DELIMITERS.toCharArray()) {
            Map<Long, Long> counts = new TreeMap<>();
            head.lines()
                    .map(line ->
                            line.chars().filter(letter -> letter == candidate).count())
                    .filter(count -> count >= 2)
                    .forEach(count -> counts.merge(count, 1L, Long::sum));
            long lines = counts.values().stream().max(Long::compare).orElse(0L);
            if (lines > most) {
                best = candidate;
                most = lines;
            }
        }
        return best;
    }

    private void read() {
        int at = 0;
        int cells = 0;
        for (int line = 1; at < text.length(); line++) {
            List<Field> fields = new ArrayList<>();
            boolean more = true;
            while (more) {
                int end = fieldEnd(at);
                fields.add(new Field(at, end));
                if (++cells > FrameLimits.MOST_CELLS) {
                    throw FrameRefusal.of("too-many-cells", FrameLimits.MOST_CELLS);
                }
                more = end < text.length() && text.charAt(end) == delimiter;
                at = more ? end + 1 : afterBreak(end);
            }
            lines.put(line, fields);
            grid.add(row(line, fields));
        }
    }

    private int fieldEnd(int start) {
        int at = start;
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            while (at < text.length() && (text.charAt(at) != '"' || isDoubled(at))) {
                at += isDoubled(at) ? 2 : 1;
            }
            if (at >= text.length()) {
                throw FrameRefusal.of("quotes-broken");
            }
            at++;
        }
        while (at < text.length() && "\r\n".indexOf(text.charAt(at)) < 0 && text.charAt(at) != delimiter) {
            at++;
        }
        return at;
    }

    private boolean isDoubled(int at) {
        return text.charAt(at) == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
    }

    private int afterBreak(int at) {
        boolean both = at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
        return at + (both ? 2 : 1);
    }

    private Grid.GridRow row(int line, List<Field> fields) {
        NavigableMap<Integer, GridCell> cells = new TreeMap<>();
        for (int at = 0; at < fields.size(); at++) {
            String content = content(fields.get(at));
            cells.put(at + 1, content.isEmpty() ? GridCell.BLANK : new GridCell(content, null, false));
        }
        return new Grid.GridRow(line, false, cells);
    }

    private String content(Field field) {
        String raw = text.substring(field.from(), field.to());
        boolean quoted = raw.length() > 1 && raw.startsWith("\"") && raw.endsWith("\"");
        return quoted ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"") : raw.strip();
    }

    @Override
    public List<Grid> grids() {
        return List.of(grid);
    }

    @Override
    public List<String> links() {
        return List.of();
    }

    @Override
    public Written with(NavigableMap<FrameCell, BigDecimal> values) {
        StringBuilder out = new StringBuilder(text.length() + 16 * values.size());
        char decimals = decimalSign();
        int at = 0;
        for (Map.Entry<FrameCell, BigDecimal> value : values.entrySet()) {
            List<Field> fields = Objects.requireNonNull(lines.get(value.getKey().row()));
            String figure = written(value.getValue(), decimals);
            int column = value.getKey().column();
            if (column <= fields.size()) {
                Field field = fields.get(column - 1);
                out.append(text, at, field.from()).append(figure);
                at = field.to();
            } else {
                int end = fields.get(fields.size() - 1).to();
                long before = values
                        .subMap(new FrameCell(0, value.getKey().row(), fields.size() + 1), value.getKey())
                        .keySet()
                        .stream()
                        .mapToInt(FrameCell::column)
                        .max()
                        .orElse(fields.size());
                out.append(text, at, end)
                        .append(String.valueOf(delimiter).repeat((int) (column - before)))
                        .append(figure);
                at = end;
            }
        }
        byte[] content = out.append(text, at, text.length()).toString().getBytes(charset);
        byte[] file = Arrays.copyOf(mark, mark.length + content.length);
        System.arraycopy(content, 0, file, mark.length, content.length);
        return new Written(file, Map.of(), List.of());
    }

    private String written(BigDecimal figure, char decimals) {
        String plain = figure.toPlainString().replace('.', decimals);
        return plain.indexOf(delimiter) < 0 ? plain : '"' + plain + '"';
    }

    /**
     * Returns the sign that the file's own figures have; without any, that of the country its delimiter belongs to.
     * Only figures after the longest text of a line count, because the numbers of lines have points too.
     */
    private char decimalSign() {
        long points = count(WITH_POINT);
        long commas = count(WITH_COMMA);
        if (points == commas) {
            return delimiter == ',' ? '.' : ',';
        }
        return points > commas ? '.' : ',';
    }

    private long count(Pattern figure) {
        return grid.rows().values().stream()
                .flatMap(row -> row.cells().tailMap(longest(row), false).values().stream())
                .filter(cell -> figure.matcher(cell.text()).matches())
                .count();
    }

    private static int longest(Grid.GridRow row) {
        return row.cells().entrySet().stream()
                .max(Comparator.comparingInt(cell -> cell.getValue().text().length()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
