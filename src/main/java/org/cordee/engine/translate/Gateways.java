package org.cordee.engine.translate;

import java.util.List;
import org.w3c.dom.Element;

/** Translates conditions: always as FEEL; the condition of a default flow is ignored, as in Camunda. */
final class Gateways {

    private final Codes codes;

    Gateways(Codes codes) {
        this.codes = codes;
    }

    void gateway(Element gateway) {
        List<Element> flows = Dom.children((Element) gateway.getParentNode(), "sequenceFlow")
                .filter(flow -> flow.getAttribute("sourceRef").equals(Dom.id(gateway)))
                .toList();
        for (Element flow : flows) {
            boolean isDefault = Dom.id(flow).equals(gateway.getAttribute("default"));
            Dom.child(flow, "conditionExpression").ifPresent(condition -> {
                if (isDefault) {
                    Dom.remove(condition);
                } else if (flows.size() == 1 && Dom.is(gateway, "exclusiveGateway")) {
                    onlyFlow(gateway, condition);
                } else {
                    condition(flow, condition);
                }
            });
        }
    }

    private void condition(Element flow, Element condition) {
        Element plain = Dom.create(condition, "conditionExpression");
        plain.setTextContent(code(flow, condition));
        condition.getParentNode().replaceChild(plain, condition);
    }

    /** Moves the condition of a single flow to the gateway: legal in Camunda, but a parse error in Operaton. */
    private void onlyFlow(Element gateway, Element condition) {
        Dom.operaton(gateway, "onlyCondition", code(gateway, condition));
        Dom.remove(condition);
    }

    private String code(Element element, Element condition) {
        String text = Dom.text(condition);
        // In BPMN conditions the leading "=" may be missing.
        return codes.encode(element, FeelCode.Kind.FLAG, FeelCode.isExpression(text) ? text : "=" + text);
    }
}
