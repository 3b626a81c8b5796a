package org.cordee.recorder;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Asks for everything that one visitor can reach: pages and files by links, then the API by the ids found there. */
final class Crawl {

    static final String API = "/api/v1";

    private static final Pattern LINK = Pattern.compile(" (?:href|src|hx-get|action)=\"(/[^\"]*)\"");
    private static final Pattern FORM_TO_POST = Pattern.compile("<form [^>]*method=\"post\"[^>]*>");
    private static final Pattern STATIC = Pattern.compile("\\.(css|js|svg|png|woff2?|ico)$");

    /** Streams never end; the language is chosen once. */
    private static final Pattern LEFT_OUT = Pattern.compile("^//|/events$|[?&]lang=|^/api/|^/sign-out");

    private final Visitor visitor;
    private final Recording recording;
    private final Set<String> known = new LinkedHashSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    Crawl(Visitor visitor, Recording recording) {
        this.visitor = visitor;
        this.recording = recording;
    }

    void pages(Routes routes, Collection<String> starts) throws IOException, InterruptedException {
        found(Recording.NOWHERE);
        starts.forEach(this::found);
        routes.filled(known).forEach(this::found);
        while (!open.isEmpty()) {
            while (!open.isEmpty()) {
                page(open.remove());
            }
            routes.filled(known).forEach(this::found);
        }
    }

    private void page(String path) throws IOException, InterruptedException {
        boolean file = STATIC.matcher(path).find();
        if (file && !recording.isNew(path)) {
            return;
        }
        Visitor.Answer answer = visitor.get(path);
        found(answer.location());
        String text = recording.add(file ? "static" : visitor.name() + "/pages", path, answer);
        if (answer.type().equals("text/html")) {
            Matcher link = LINK.matcher(FORM_TO_POST.matcher(text).replaceAll(""));
            while (link.find()) {
                found(link.group(1));
            }
        }
    }

    private void found(String address) {
        String path = address.replaceAll("#.*", "")
                .replaceAll("[?&](continue|page=0)$", "")
                .replace(" ", "%20");
        if (path.startsWith("/") && !LEFT_OUT.matcher(path).find() && known.add(path)) {
            open.add(path);
        }
    }

    /** Pages and resources mostly have the same addresses, so that the addresses of pages fill in the API's routes. */
    void api() throws IOException, InterruptedException {
        Set<String> gets = new TreeSet<>();
        JsonNode description = Texts.json(visitor.get(API + "/openapi").text());
        description.path("paths").properties().forEach(path -> {
            if (path.getValue().has("get")) {
                gets.add(path.getKey());
            }
        });
        Routes routes = new Routes(gets);
        Set<String> resources = new LinkedHashSet<>();
        known.forEach(page -> resources.add(API
                + page.replaceFirst("^/admin/accounts/", "/people/")
                        .replaceFirst("^/admin/", "/")
                        .replaceFirst("^(/consortia/[^/]+)/assessment/", "$1/check/")));
        Set<String> asked = new LinkedHashSet<>();
        for (int before = -1; before < asked.size(); ) {
            before = asked.size();
            for (String path : routes.filled(resources)) {
                if (asked.add(path)) {
                    resources.addAll(resource(path));
                }
            }
        }
    }

    /** @return addresses of what the answer lists: below the resource itself, or below the name of the list */
    private Set<String> resource(String path) throws IOException, InterruptedException {
        Set<String> below = new LinkedHashSet<>();
        int pages = 1;
        for (int page = 0; page < pages; page++) {
            String address = page == 0 ? path : path + "?page=" + page;
            Visitor.Answer answer = visitor.get(address);
            recording.add(visitor.name() + "/api", address.substring(API.length()), answer);
            if (answer.status() == 200 && answer.type().equals("application/json")) {
                JsonNode json = Texts.json(answer.text());
                pages = json.path("page").path("totalPages").asInt(1);
                list(path, json, below);
                json.properties()
                        .forEach(field -> list(
                                field.getKey().equals("content") ? path : path + "/" + field.getKey(),
                                field.getValue(),
                                below));
            }
        }
        return below;
    }

    private static void list(String path, JsonNode items, Set<String> below) {
        if (items.isArray()) {
            for (JsonNode item : items) {
                for (String key : new String[] {"id", "key", "code", "version", "processId"}) {
                    if (item.path(key).isValueNode()) {
                        below.add(path + "/" + item.path(key).asString());
                    }
                }
            }
        }
    }
}
