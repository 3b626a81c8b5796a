package org.cordee.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.document.text.TextPage;
import org.cordee.dossier.Passage.Form;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the pages of a text into passages: headings with the number of their article, entries of lists, and sentences. A
 * sentence may go on over the end of a line, not over the end of a page.
 */
final class RulesPassages {

    private static final int MOST = 20_000;
    private static final int LONGEST_HEADING = 140;
    private static final int LONGEST_LINE = 300;

    /** Patterns are searched in a passage: its length bounds what they cost. */
    private static final int LONGEST_PASSAGE = 2_000;

    private static final Pattern HEADING = Pattern.compile(
            "^(?:article|art\\.?|chapitre|section)?\\s*(\\d{1,2}(?:\\.\\d{1,2}){0,3})\\s*[-–—.:°)/]*\\s+(\\p{Lu}.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A line with nothing but the number of an article: what follows belongs to it. */
    private static final Pattern BARE = Pattern.compile(
            "^(?:article|art\\.?|chapitre)\\s*(\\d{1,2}(?:\\.\\d{1,2}){0,3})\\s*[-–—.:°)/]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A clause that begins with its own number, as "7.2 La note ne dépasse pas …". */
    private static final Pattern CLAUSE = Pattern.compile(
            "^(?:article|art\\.?)?\\s*(\\d{1,2}(?:\\.\\d{1,2}){1,3})\\s*[-–—.:°)/]*\\s+(?=\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The first pattern ignores case for the word "article" only: a heading begins with a capital letter. */
    private static final Pattern CAPITAL = Pattern.compile("^\\p{Lu}.*", Pattern.DOTALL);

    private static final Pattern ENTRY =
            Pattern.compile("^(?:[-–—•▪▫◦●○■□➢✓*·]|o(?=\\s)|[a-z0-9]{1,2}[)°]|\\d{1,2}[.)](?=\\s+\\p{Ll}))\\s*(.+)$");

    /** A table of contents repeats each heading with dots and the number of its page. */
    private static final Pattern CONTENTS = Pattern.compile("\\.{4,}\\s*\\d*\\s*$|…{2,}\\s*\\d*\\s*$");

    /** A line that ends with a weight is a line of a table of criteria, also when a number begins it. */
    private static final Pattern WEIGHTED = Pattern.compile("\\p{L}.*\\d\\s*(?:%|points?|pts)\\s*\\)?\\s*[.;]?$");

    private static final Pattern END = Pattern.compile("(?<=[.;!?])\\s+(?=[\\p{Lu}«•])");

    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Form form = Form.SENTENCE;
    private int page;
    private @Nullable String article;
    private String heading = "";
    private int depth;

    private RulesPassages() {}

    static List<Passage> of(List<TextPage> pages) {
        RulesPassages work = new RulesPassages();
        for (TextPage page : pages) {
            work.page = page.number();
            page.text().lines().forEach(work::take);
            work.close();
        }
        return List.copyOf(work.passages);
    }

    private void take(String written) {
        String line = written.strip();
        if (line.isEmpty()) {
            close();
            return;
        }
        if (line.length() > LONGEST_LINE) {
            takeLong(withoutNumber(line));
            return;
        }
        if (CONTENTS.matcher(line).find() || passages.size() >= MOST) {
            close();
            return;
        }
        if (WEIGHTED.matcher(line).find()) {
            close();
            add(Form.ENTRY, line);
            return;
        }
        Matcher title = HEADING.matcher(line);
        if (line.length() <= LONGEST_HEADING && title.matches() && isTitle(title.group(2))) {
            close();
            begin(title.group(1));
            heading = title.group(2).strip();
            add(Form.HEADING, heading);
            return;
        }
        Matcher bare = BARE.matcher(line);
        if (bare.matches()) {
            close();
            begin(bare.group(1));
            return;
        }
        String clause = withoutNumber(line);
        if (!clause.equals(line)) {
            append(clause);
            return;
        }
        Matcher entry = ENTRY.matcher(line);
        if (entry.matches()) {
            close();
            form = Form.ENTRY;
            open.append(entry.group(1).strip());
            return;
        }
        if (isUnnumberedTitle(line)) {
            close();
            heading = line.replaceAll("\\s*:$", "");
            add(Form.HEADING, heading);
            return;
        }
        append(line);
    }

    private void begin(String number) {
        article = number;
        depth = number.split("\\.").length;
    }

    /** Begins the clause whose number opens a line, and returns its words; another line is returned as it is. */
    private String withoutNumber(String line) {
        Matcher number = CLAUSE.matcher(line);
        if (!number.find() || !CAPITAL.matcher(line.substring(number.end())).matches()) {
            return line;
        }
        close();
        begin(number.group(1));
        return line.substring(number.end());
    }

    /** Takes a paragraph that has no line ends, as in a text document. */
    private void takeLong(String line) {
        for (int from = 0; from < line.length(); from += LONGEST_PASSAGE) {
            append(line.substring(from, Math.min(line.length(), from + LONGEST_PASSAGE)));
        }
        close();
    }

    private void append(String words) {
        open.append(open.isEmpty() ? "" : " ").append(words);
        if (open.length() >= LONGEST_PASSAGE) {
            close();
        }
    }

    /** A date or an amount at the beginning of a line is no number of an article, and a sentence is no title. */
    private static boolean isTitle(String words) {
        return CAPITAL.matcher(words).matches() && !words.endsWith(";") && !words.endsWith(".") && !words.endsWith(",");
    }

    /** Takes a short line in capital letters for a title, and one that ends with a colon and names pieces or criteria. */
    private boolean isUnnumberedTitle(String line) {
        boolean shouted = line.length() > 6
                && line.length() <= 90
                && line.equals(line.toUpperCase(Locale.FRENCH))
                && line.chars().filter(Character::isLetter).count() > 6;
        return open.isEmpty() && shouted;
    }

    private void close() {
        if (!open.isEmpty()) {
            if (form == Form.ENTRY) {
                add(Form.ENTRY, open.toString());
            } else {
                for (String sentence : END.split(open)) {
                    add(Form.SENTENCE, sentence);
                }
            }
        }
        open.setLength(0);
        form = Form.SENTENCE;
    }

    private void add(Form kind, String words) {
        if (passages.size() >= MOST) {
            return;
        }
        passages.add(new Passage(kind, page, article, heading, depth, words.strip()));
    }
}
