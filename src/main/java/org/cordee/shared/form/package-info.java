/** What the pages and answers of all rooms share: how a refusal comes to stand where the reader can mend it, how a file goes out. */
@NullMarked
package org.cordee.shared.form;

import org.jspecify.annotations.NullMarked;
