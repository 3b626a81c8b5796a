/** What the forms of all rooms share: how a refusal comes to stand where the reader can mend it. */
@NullMarked
package org.cordee.shared.form;

import org.jspecify.annotations.NullMarked;
