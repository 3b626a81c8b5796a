/* Asks the device for a passkey and sends its answer with the form around the button. */
(() => {
  if (!window.PublicKeyCredential) {
    return;
  }

  const decode = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

  const encode = (buffer) =>
    btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");

  const decoded = (credentials) => (credentials ?? []).map((one) => ({ ...one, id: decode(one.id) }));

  const options = async (form) => {
    const body = new URLSearchParams({ _csrf: form.elements._csrf?.value ?? "" });
    const answer = await fetch(form.dataset.options, { method: "POST", body });
    if (!answer.ok) {
      throw new Error(`options: ${answer.status}`);
    }
    return answer.json();
  };

  const common = (credential) => ({
    id: credential.id,
    rawId: encode(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
  });

  const create = async (form) => {
    const given = await options(form);
    const credential = await navigator.credentials.create({
      publicKey: {
        ...given,
        challenge: decode(given.challenge),
        user: { ...given.user, id: decode(given.user.id) },
        excludeCredentials: decoded(given.excludeCredentials),
      },
    });
    return {
      ...common(credential),
      response: {
        attestationObject: encode(credential.response.attestationObject),
        clientDataJSON: encode(credential.response.clientDataJSON),
        transports: credential.response.getTransports?.() ?? [],
      },
    };
  };

  const get = async (form) => {
    const given = await options(form);
    const credential = await navigator.credentials.get({
      publicKey: {
        ...given,
        challenge: decode(given.challenge),
        allowCredentials: decoded(given.allowCredentials),
      },
    });
    const { authenticatorData, clientDataJSON, signature, userHandle } = credential.response;
    return {
      ...common(credential),
      response: {
        authenticatorData: encode(authenticatorData),
        clientDataJSON: encode(clientDataJSON),
        signature: encode(signature),
        userHandle: userHandle ? encode(userHandle) : undefined,
      },
    };
  };

  document.querySelectorAll("form[data-passkey]").forEach((form) => {
    const error = document.querySelector("[data-passkey-error]");
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      if (form.elements.credential.value) {
        return; // The device has answered: another try with a right password needs no new passkey.
      }
      event.preventDefault();
      error.hidden = true;
      try {
        const answer = form.dataset.passkey === "create" ? await create(form) : await get(form);
        form.elements.credential.value = JSON.stringify(answer);
        form.submit();
      } catch {
        error.hidden = false; // Cancelled, no passkey for this server, or the connection is lost.
      }
    });
  });
})();
