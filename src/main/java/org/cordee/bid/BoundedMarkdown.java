package org.cordee.bid;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.renderer.html.HtmlRenderer;
import org.cordee.shared.RuleViolation;

/**
 * Parses and renders Markdown within limits, because a short text can cost much: 14,000 characters of a wide table gave
 * 40 MB of HTML, 100,000 times {@code <} took minutes, and 50,000 times {@code >} exhausted the stack. The limits do
 * not depend on the load of the machine, so a text that was accepted once is always shown.
 */
final class BoundedMarkdown {

    /** Lines that are not blank. A page of the memo has 42. */
    static final int MOST_LINES = 5_000;

    static final int MOST_COLUMNS = 20;
    static final int MOST_CELLS = 2_000;

    /** Quotes, lists, emphasis and links inside each other. */
    static final int MOST_LEVELS = 12;

    static final int MOST_PICTURES = 40;

    /** The longest HTML, in characters. */
    static final int MOST_RENDERED = 1_000_000;

    /**
     * Characters that the parser reads, again and again where a mark such as {@code <} or {@code [} has no end. They
     * stand for time: ordinary text takes at most 7 for each character, and this number took 0.2 seconds at most. The
     * largest text within all limits is printed in 6 seconds of processor time.
     */
    static final int MOST_STEPS = 2_000_000;

    /**
     * The blocks inside each other that the parser opens; deeper marks stay text. A list takes two. The number is
     * beyond {@link #MOST_LEVELS}, so that the text is refused, and small enough for the stack.
     */
    private static final int OPEN_BLOCKS = 2 * MOST_LEVELS + 16;

    private static final Set<Class<? extends Node>> LEVELS = Set.of(
            BlockQuote.class,
            BulletList.class,
            OrderedList.class,
            Emphasis.class,
            StrongEmphasis.class,
            Link.class,
            Image.class);

    /** The characters of the line below the head of a table. */
    private static final String TABLE_RULE = "-|: \t";

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .omitSingleParagraphP(false)
            .build();

    private BoundedMarkdown() {}

    /**
     * Parses the text.
     *
     * @throws RuleViolation when the text is beyond a limit, which the key names
     */
    static Node parse(String markdown) {
        requireLines(markdown);
        requireColumns(markdown);
        Steps steps = new Steps();
        Parser parser = Parser.builder()
                .extensions(EXTENSIONS)
                .maxOpenBlockParsers(OPEN_BLOCKS)
                .inlineParserFactory(context -> counted(context, steps))
                .build();
        try {
            Node text = parser.parse(markdown);
            requireSize(text);
            return text;
        } catch (StackOverflowError deep) {
            // The parser visits emphasis inside emphasis recursively before the levels can be counted.
            throw tooDeep();
        }
    }

    /**
     * Returns the HTML of a parsed text.
     *
     * @throws RuleViolation when the HTML is too long, for example because an address is repeated
     */
    static String render(Node text) {
        Output output = new Output();
        RENDERER.render(text, output);
        return output.html.toString();
    }

    private static void requireLines(String markdown) {
        long lines = markdown.lines().filter(line -> !line.isBlank()).count();
        if (lines > MOST_LINES) {
            throw no("too-many-lines", MOST_LINES, lines);
        }
    }

    /** Counts the columns before the parser makes a cell of each column in each row. */
    private static void requireColumns(String markdown) {
        if (markdown.lines().mapToLong(BoundedMarkdown::columns).anyMatch(columns -> columns > MOST_COLUMNS)) {
            throw no("too-many-columns", MOST_COLUMNS);
        }
    }

    /** Counts the columns of the table whose head ends with this line, which may be in a quote or a list. */
    private static long columns(String line) {
        int start = line.length();
        while (start > 0 && TABLE_RULE.indexOf(line.charAt(start - 1)) >= 0) {
            start--;
        }
        String rule = line.substring(start).strip();
        if (rule.indexOf('-') < 0) {
            return 0;
        }
        long bars = rule.chars().filter(character -> character == '|').count();
        return bars + 1 - (rule.startsWith("|") ? 1 : 0) - (rule.endsWith("|") ? 1 : 0);
    }

    /** Counts levels, cells and pictures without recursion. */
    private static void requireSize(Node text) {
        int levels = 0;
        int cells = 0;
        int pictures = 0;
        Node node = text;
        while (true) {
            levels += LEVELS.contains(node.getClass()) ? 1 : 0;
            cells += node instanceof TableCell ? 1 : 0;
            pictures += node instanceof Image ? 1 : 0;
            requireCounts(levels, cells, pictures);
            Node next = node.getFirstChild();
            while (next == null) {
                levels -= LEVELS.contains(node.getClass()) ? 1 : 0;
                if (node == text) {
                    return;
                }
                next = node.getNext();
                node = next == null ? node.getParent() : node;
            }
            node = next;
        }
    }

    private static void requireCounts(int levels, int cells, int pictures) {
        if (levels > MOST_LEVELS) {
            throw tooDeep();
        }
        if (cells > MOST_CELLS) {
            throw no("too-many-cells", MOST_CELLS);
        }
        if (pictures > MOST_PICTURES) {
            throw no("too-many-pictures", MOST_PICTURES);
        }
    }

    private static RuleViolation tooDeep() {
        return no("too-deep", MOST_LEVELS);
    }

    private static RuleViolation no(String limit, Object... arguments) {
        return RuleViolation.of("markdown", "bid.section." + limit, arguments);
    }

    private static InlineParser counted(InlineParserContext context, Steps steps) {
        InlineParser parser = new InlineParserImpl(context);
        return (lines, node) -> parser.parse(
                SourceLines.of(lines.getLines().stream()
                        .map(line -> SourceLine.of(new Counted(line.getContent(), steps), line.getSourceSpan()))
                        .toList()),
                node);
    }

    private static final class Steps {

        private int count;

        void step() {
            count++;
            if (count > MOST_STEPS) {
                throw no("too-slow");
            }
        }
    }

    /** A line whose characters are counted each time they are read. */
    private record Counted(CharSequence line, Steps steps) implements CharSequence {

        @Override
        public int length() {
            return line.length();
        }

        @Override
        public char charAt(int index) {
            steps.step();
            return line.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(line.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return line.toString();
        }
    }

    /** Collects the HTML and ends the rendering when it is too long. */
    private static final class Output implements Appendable {

        private final StringBuilder html = new StringBuilder();

        @Override
        public Appendable append(CharSequence text) {
            return append(text, 0, text.length());
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            if (html.length() + end - start > MOST_RENDERED) {
                throw no("too-long-rendered");
            }
            html.append(text, start, end);
            return this;
        }

        @Override
        public Appendable append(char character) {
            return append(String.valueOf(character));
        }
    }
}
