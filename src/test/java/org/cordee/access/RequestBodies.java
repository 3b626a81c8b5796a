package org.cordee.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.platform.DescribedApi;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Request bodies of all acts, from {@code access/bodies.txt}: well formed, so that only access is tested. {@code form}
 * and {@code json} are used for every page and every resource that has no line of its own; a resource gets the fields
 * that it knows.
 */
final class RequestBodies {

    private static final Path FILE = Path.of("src/test/resources/access/bodies.txt");

    private final Map<String, String> lines = new HashMap<>();
    private final Map<String, String> names;

    /** @param names the values of {@code <name>} in a body */
    RequestBodies(Map<String, String> names) throws IOException {
        this.names = names;
        for (String line : Files.readAllLines(FILE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" = ", 2);
                lines.put(parts[0].strip(), parts[1].strip());
            }
        }
    }

    String of(RouteExpectation route) {
        String general = lines.get(route.isApi() ? "json" : "form");
        String own = lines.get(route.route());
        if (own == null) {
            return filled(route.isApi() ? known(general, DescribedApi.fieldsOf(route.route())) : general);
        }
        return filled(route.isApi() ? own : own + "&" + general);
    }

    /** Returns the fields of a body that an operation knows: it refuses all others. One without fields reads no body. */
    private static String known(String body, Set<String> fields) {
        ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(body);
        return json.retain(fields).toString();
    }

    String filled(String body) {
        String filled = body.replace("<fresh>", UUID.randomUUID().toString());
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("<" + name.getKey() + ">", name.getValue());
        }
        return filled;
    }
}
