package org.cordee.bid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A member's text as HTML that is safe in a page and in the memo: no HTML of the writer's own, no script in a link, no
 * picture fetched from elsewhere; its headings lie below those of the page around it.
 */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .omitSingleParagraphP(false)
            .build();

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*");

    private Markdown() {}

    public static String html(String markdown) {
        Node text = PARSER.parse(markdown);
        text.accept(new Tamed());
        return RENDERER.render(text);
    }

    /** Words as a reader counts them. */
    public static int words(String markdown) {
        return (int) WORD.matcher(markdown).results().count();
    }

    private static final class Tamed extends AbstractVisitor {

        private static final int PAGE_LEVELS = 2;
        private static final int DEEPEST = 6;

        private final Deque<Integer> above = new ArrayDeque<>();

        /** A writer who begins with ## or jumps to #### skips no level for those who hear the page. */
        @Override
        public void visit(Heading heading) {
            while (!above.isEmpty() && above.peek() >= heading.getLevel()) {
                above.pop();
            }
            above.push(heading.getLevel());
            heading.setLevel(Math.min(DEEPEST, above.size() + PAGE_LEVELS));
            visitChildren(heading);
        }

        /** A picture's description takes its place. */
        @Override
        public void visit(Image image) {
            Node child = image.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                image.insertBefore(child);
                child = next;
            }
            image.unlink();
        }
    }
}
