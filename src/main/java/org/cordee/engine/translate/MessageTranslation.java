package org.cordee.engine.translate;

import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Translates messages. The message of a catching element is named {@code name U+001F correlationKey}, evaluated when it
 * begins to wait, so that the waiting element is found by an index. A process is started by the plain name. One message
 * may serve both uses, so each use gets a message of its own.
 */
final class MessageTranslation {

    private final ExpressionEncoder codes;
    private final Element definitions;
    private final Map<String, Element> declared = new HashMap<>();

    MessageTranslation(ExpressionEncoder codes, Element definitions) {
        this.codes = codes;
        this.definitions = definitions;
        XmlElements.children(definitions, "message").forEach(message -> declared.put(XmlElements.id(message), message));
    }

    /** @param reference the element that carries messageRef: the event definition or the receive task */
    void subscribe(Element catching, Element reference) {
        String ref = reference.getAttribute("messageRef");
        Element message = declared.get(ref.substring(ref.indexOf(':') + 1));
        if (message == null) {
            codes.refuse(catching, "the message '" + ref + "' does not exist");
            return;
        }
        String name = message.getAttribute("name");
        boolean starts = XmlElements.is(catching, "startEvent") && !isOfEventSubProcess(catching);
        if (starts && EncodedExpression.isExpression(name)) {
            codes.refuse(catching, "an expression as the name of a start message is not supported");
            return;
        }
        reference.setAttribute("messageRef", starts ? plain(message, name) : keyed(catching, message, name));
    }

    /** Removes the original messages, which nothing refers to any more; their names must not reach the engine. */
    void forgetUnused() {
        declared.values().forEach(XmlElements::remove);
    }

    private String plain(Element message, String name) {
        return add(message, XmlElements.id(message) + "__start", name);
    }

    private String keyed(Element catching, Element message, String name) {
        String key = XmlElements.zeebe(message, "subscription")
                .map(subscription -> subscription.getAttribute("correlationKey"))
                .orElse("");
        if (key.isEmpty()) {
            codes.refuse(catching, "the message '" + name + "' has no correlation key");
            return "";
        }
        codes.check(catching, name);
        codes.check(catching, key);
        return add(
                message,
                XmlElements.id(message) + "__" + XmlElements.id(catching),
                EncodedExpression.message(isLate(catching), name, key).encoded());
    }

    private String add(Element like, String id, String name) {
        Element message = XmlElements.create(like, "message");
        message.setAttribute("id", id);
        message.setAttribute("name", name);
        definitions.insertBefore(message, definitions.getFirstChild());
        String prefix = like.getOwnerDocument().getDocumentElement().lookupPrefix(targetNamespace());
        return prefix == null ? id : prefix + ":" + id;
    }

    private String targetNamespace() {
        return definitions.getAttribute("targetNamespace");
    }

    /** Returns true when Operaton opens the subscription before the variables of its correlation key exist. */
    private static boolean isLate(Element catching) {
        Element scope = (Element) catching.getParentNode();
        if (XmlElements.is(catching, "startEvent")) {
            Element outer = (Element) scope.getParentNode();
            return XmlElements.is(outer, "process") || AsyncBefore.hasInputs(outer);
        }
        if (XmlElements.is(catching, "boundaryEvent")) {
            return XmlElements.children(scope).stream()
                    .filter(host -> XmlElements.id(host).equals(catching.getAttribute("attachedToRef")))
                    .anyMatch(AsyncBefore::hasInputs);
        }
        return AsyncBefore.hasInputs(catching);
    }

    private static boolean isOfEventSubProcess(Element start) {
        return start.getParentNode() instanceof Element scope && "true".equals(scope.getAttribute("triggeredByEvent"));
    }
}
