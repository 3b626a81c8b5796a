package org.cordee.engine.translate;

import java.util.List;
import org.w3c.dom.Element;

/** Conditions: always FEEL; a default flow's is ignored as in Camunda. */
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

    /** One conditional flow alone is legal in Camunda and a parse error in Operaton: the gateway keeps the condition. */
    private void onlyFlow(Element gateway, Element condition) {
        Dom.operaton(gateway, "onlyCondition", code(gateway, condition));
        Dom.remove(condition);
    }

    private String code(Element element, Element condition) {
        String text = Dom.text(condition);
        // Conditions are expressions even without "=".
        return codes.encode(element, FeelCode.Kind.FLAG, FeelCode.isExpression(text) ? text : "=" + text);
    }
}
