package org.cordee.bid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Converts a member's Markdown text to HTML that is safe in a page and in the memo: without the writer's own HTML, with
 * links to complete web and e-mail addresses only, and without pictures from other servers. Its headings are below
 * those of the page.
 */
final class Markdown {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*");

    /** An address with its scheme. An address without one would be read as one of this server or of its scheme. */
    private static final Pattern ALLOWED_ADDRESS = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s\\\\\\p{Cntrl}]+");

    private static final String PICTURE = "picture:";

    /** The lengths are limited, so that a search takes a time that grows with the text and not with its square. */
    private static final Pattern ADDRESS = Pattern.compile("\\(" + PICTURE + "[^)]{0,100}\\)");

    private static final Pattern SHOWN = Pattern.compile("!\\[[^\\]]{0,400}]\\(" + PICTURE);

    private static final Pattern PICTURE_LINE =
            Pattern.compile("!\\[[^\\]]{0,400}]\\(" + PICTURE + "[^)]{0,100}\\)[ \\t]*\\n?");

    /** The average measured on the memo's page: A4, 10.5 points, line height 1.5. */
    private static final int WORDS_ON_A_PAGE = 480;

    private static final int LINES_ON_A_PAGE = 42;
    private static final int PICTURES_ON_A_PAGE = 3;

    private Markdown() {}

    /** Returns the address of a picture of the section, null when it must not be shown. */
    @FunctionalInterface
    public interface PictureAddress {
        @Nullable
        String of(UUID pictureId);
    }

    /**
     * Refuses a text that costs too much to show or to print, before it is stored.
     *
     * @throws RuleViolation which names the limit
     */
    public static void requireBounded(String markdown) {
        // No address of a picture is longer.
        converted(markdown, picture -> "/sections/" + picture + "/pictures/" + picture);
    }

    /** Converts the text without its pictures: their descriptions are shown instead. */
    public static String html(String markdown) {
        return rendered(markdown, picture -> null).html();
    }

    /**
     * Converts the text with the pictures that {@code ![description](picture:id)} names, when they have an address. A
     * text beyond a limit, which an earlier version of the product stored, is returned as plain text.
     */
    public static RenderedText rendered(String markdown, PictureAddress pictures) {
        try {
            return new RenderedText(converted(markdown, pictures), null);
        } catch (RuleViolation exceeded) {
            return new RenderedText(plain(markdown), exceeded);
        }
    }

    private static String converted(String markdown, PictureAddress pictures) {
        Node text = BoundedMarkdown.parse(markdown);
        text.accept(new Tamed(pictures));
        return BoundedMarkdown.render(text);
    }

    /** Returns the text as one paragraph. Its first lines are kept apart; the others follow each other. */
    private static String plain(String markdown) {
        List<String> lines = markdown.lines().filter(line -> !line.isBlank()).toList();
        int apart = Math.min(lines.size(), BoundedMarkdown.MOST_LINES);
        return "<p>" + escaped(String.join("\n", lines.subList(0, apart))).replace("\n", "<br />\n") + " "
                + escaped(String.join(" ", lines.subList(apart, lines.size()))) + "</p>\n";
    }

    /** Escapes a text for HTML outside attributes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Returns the Markdown line that shows a picture. */
    public static String picture(UUID pictureId, String description) {
        return "![" + description.replaceAll("[\\[\\]\\\\\\r\\n]", " ").strip() + "](" + PICTURE + pictureId + ")";
    }

    /** Returns the text without the lines that show pictures: a picture belongs to its section. */
    static String withoutPictures(String markdown) {
        return PICTURE_LINE
                .matcher(markdown)
                .replaceAll("")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /**
     * Returns the words as a page shows them: without the marks of Markdown and without pictures, a line for each block. A
     * text beyond a limit is returned as it is, because a page shows it so.
     */
    static String asRead(String markdown) {
        StringBuilder words = new StringBuilder();
        try {
            BoundedMarkdown.parse(markdown).accept(new Shown(words));
        } catch (RuleViolation exceeded) {
            return markdown;
        }
        return words.toString();
    }

    /** Estimates how many pages the text fills in the memo, in tenths, at least one page. */
    public static int pagesInTenths(String markdown) {
        long pictures = SHOWN.matcher(markdown).results().count();
        long lines = markdown.lines().filter(line -> !line.isBlank()).count();
        long byWords = words(markdown) * 10L / WORDS_ON_A_PAGE;
        long byLines = lines * 10 / LINES_ON_A_PAGE;
        return (int) Math.max(1, Math.max(byWords, byLines) + pictures * 10 / PICTURES_ON_A_PAGE);
    }

    /** Counts the words of the text. */
    public static int words(String markdown) {
        return (int) WORD.matcher(ADDRESS.matcher(markdown).replaceAll(" "))
                .results()
                .count();
    }

    /** Gathers the words of a text in the order in which a page shows them. */
    private static final class Shown extends AbstractVisitor {

        private final StringBuilder words;

        Shown(StringBuilder words) {
            this.words = words;
        }

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            words.append(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            words.append(html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            words.append(html.getLiteral()).append('\n');
        }

        @Override
        public void visit(FencedCodeBlock code) {
            words.append(code.getLiteral()).append('\n');
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            words.append(code.getLiteral()).append('\n');
        }

        @Override
        public void visit(SoftLineBreak end) {
            words.append('\n');
        }

        @Override
        public void visit(HardLineBreak end) {
            words.append('\n');
        }

        @Override
        public void visit(Image image) {
            // A page shows the picture and not its description.
        }

        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
            if (parent instanceof Block || parent instanceof TableCell) {
                words.append('\n');
            }
        }
    }

    private static final class Tamed extends AbstractVisitor {

        private static final int PAGE_LEVELS = 2;
        private static final int DEEPEST = 6;

        private final Deque<Integer> above = new ArrayDeque<>();
        private final PictureAddress pictures;

        Tamed(PictureAddress pictures) {
            this.pictures = pictures;
        }

        /**
         * Removes gaps between heading levels (a text may start with ## or jump to ####), because screen readers
         * announce levels.
         */
        @Override
        public void visit(Heading heading) {
            while (!above.isEmpty() && above.peek() >= heading.getLevel()) {
                above.pop();
            }
            above.push(heading.getLevel());
            heading.setLevel(Math.min(DEEPEST, above.size() + PAGE_LEVELS));
            visitChildren(heading);
        }

        /** Shows a picture of the section. Any other picture is replaced by its description. */
        @Override
        public void visit(Image image) {
            String address = address(image.getDestination());
            if (address != null) {
                image.setDestination(address);
                return;
            }
            replaceByContent(image);
        }

        /** Keeps the words of a link whose address is not complete or has another scheme, such as {@code data:}. */
        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (!ALLOWED_ADDRESS.matcher(link.getDestination()).matches()) {
                replaceByContent(link);
            }
        }

        private static void replaceByContent(Node node) {
            Node child = node.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                node.insertBefore(child);
                child = next;
            }
            node.unlink();
        }

        private @Nullable String address(String destination) {
            if (!destination.startsWith(PICTURE)) {
                return null;
            }
            try {
                return pictures.of(UUID.fromString(destination.substring(PICTURE.length())));
            } catch (IllegalArgumentException noId) {
                return null;
            }
        }
    }
}
