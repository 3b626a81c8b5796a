package org.cordee.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects answers as text and writes each into a file named by its reader and its masked address. */
final class Recording {

    /** A page that does not exist, to record how that is said. */
    static final String NOWHERE = "/nowhere";

    /** Lists by time, whose lines are sorted: events of the same moment come in any order, also across pages. */
    private static final Pattern EVENTS = Pattern.compile(
            "(/(?:admin/)?letters|/notifications|/consortia/" + Masks.UUID.pattern() + "/news)(\\?page=\\d+)?");

    private static final Pattern H1 = Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>");

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> files = new HashSet<>();

    /** @param path with its query */
    private record Entry(String folder, String path, int status, String type, String location, String text) {}

    boolean isNew(String path) {
        return files.add(path);
    }

    /** @return the text that is kept */
    String add(String folder, String path, Visitor.Answer answer) throws IOException {
        String text = answer.body().length == 0 ? "" : Texts.of(answer.type(), answer.body());
        entries.add(new Entry(folder, path, answer.status(), answer.type(), answer.location(), text));
        return text;
    }

    /** One-time links, which letters contain. */
    List<String> links() {
        Set<String> links = new TreeSet<>();
        for (Entry entry : entries) {
            Matcher link = Masks.LINK.matcher(entry.text);
            while (link.find()) {
                links.add("/i/" + link.group());
            }
        }
        return List.copyOf(links);
    }

    int size() {
        return entries.size();
    }

    void write(Path directory) throws IOException {
        Masks masks = masks();
        Map<String, List<String>> statuses = new TreeMap<>();
        Map<String, List<String>> lists = new TreeMap<>();
        Map<String, List<String>> texts = new TreeMap<>();
        for (Entry entry : entries) {
            String path = masks.address(entry.path);
            String line = path + " " + entry.status + " " + entry.type
                    + (entry.location.isEmpty() ? "" : " -> " + masks.address(entry.location));
            statuses.computeIfAbsent(entry.folder, folder -> new ArrayList<>()).add(line);
            Matcher events = EVENTS.matcher(entry.path);
            if (entry.status == 200 && events.matches()) {
                String list = entry.folder + fileName(masks.address(events.group(1) + "-all-pages"), entry.type);
                lists.computeIfAbsent(list, name -> new ArrayList<>())
                        .addAll(masks.address(entry.text).lines().toList());
            } else if (entry.status / 100 != 3 && (entry.status != 404 || entry.path.equals(NOWHERE))) {
                texts.computeIfAbsent(entry.folder + fileName(path, entry.type), name -> new ArrayList<>())
                        .add(masks.text(entry.text));
            }
        }
        for (var list : lists.entrySet()) {
            List<String> lines = list.getValue().stream().sorted().toList();
            save(directory.resolve(list.getKey()), String.join("\n", lines) + "\n");
        }
        for (var reader : statuses.entrySet()) {
            Path list = directory.resolve(reader.getKey()).resolve("answers.txt");
            save(list, String.join("\n", reader.getValue().stream().sorted().toList()) + "\n");
        }
        for (var file : texts.entrySet()) {
            List<String> same = file.getValue().stream().sorted().toList();
            for (int i = 0; i < same.size(); i++) {
                save(directory.resolve(file.getKey() + (i == 0 ? "" : "~" + (i + 1))), same.get(i));
            }
        }
    }

    private static void save(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String fileName(String path, String type) {
        String bare = path.replaceAll("^/", "").replace('?', '@').replaceAll("[^\\p{L}\\p{N}/@=&,._~{}-]", "_");
        String name = bare.isEmpty() ? "index" : bare.substring(0, Math.min(180, bare.length()));
        return "/" + name + "." + type.replaceAll(".*[/.+-]", "").replace("sheet", "xlsx");
    }

    /** Names each id by the title of its own page: so its name is the same in every recording. */
    private Masks masks() {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, String> pages = new LinkedHashMap<>();
        Masks plain = new Masks(Map.of());
        for (Entry entry : entries) {
            Matcher id = Masks.UUID_AT_END.matcher(entry.path);
            if (entry.status == 200 && id.find()) {
                String title = title(entry);
                if (!title.isEmpty() && titles.putIfAbsent(id.group(1), title) == null) {
                    pages.put(id.group(1), plain.address(entry.text));
                }
            }
        }
        Map<String, List<String>> ids = new TreeMap<>();
        titles.forEach((id, title) ->
                ids.computeIfAbsent(title, same -> new ArrayList<>()).add(id));
        Map<String, String> names = new LinkedHashMap<>();
        ids.forEach((title, same) -> {
            same.sort(Comparator.comparing((String id) -> pages.get(id)).thenComparing(id -> id));
            for (int i = 0; i < same.size(); i++) {
                names.put(same.get(i), "{" + title + (same.size() == 1 ? "" : "-" + (i + 1)) + "}");
            }
        });
        for (Entry entry : entries) {
            Matcher id = Masks.UUID_AT_END.matcher(entry.path);
            Matcher link = Masks.LINK.matcher(entry.text);
            while (link.find() && id.find(0)) {
                names.putIfAbsent(
                        link.group(), names.getOrDefault(id.group(1), "{link}").replace("{", "{link-"));
            }
        }
        return new Masks(names);
    }

    private static String title(Entry entry) {
        Matcher h1 = H1.matcher(entry.text);
        if (!h1.find()) {
            return "";
        }
        String words = h1.group(1).replaceAll("<[^>]*>", " ").strip();
        String slug = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return slug.substring(0, Math.min(60, slug.length()));
    }
}
