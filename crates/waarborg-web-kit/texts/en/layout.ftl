layout-skip = Skip to content
layout-invited = An organisation invites you.
layout-invited-look = See the invitation
layout-switch = Switch organisation
layout-other-language = Nederlands
layout-account = My account
layout-log-out = Log out
layout-log-in = Log in
layout-menu = Menu
layout-main-menu = Main menu
layout-breadcrumb = Breadcrumb

state-not-applicable = Not applicable

form-errors = { $n ->
    [one] There is 1 mistake
   *[other] There are { $n } mistakes
}
form-optional = (may stay empty)
form-required = Fill this in.
form-choose = Make a choice.
form-too-long = This is too long: use at most { $longest } characters.
form-day = Fill in a date, such as 23-11-2026.
form-save = Save
form-cancel = Cancel

list-pages = Pages
list-page = Page { $n }
list-previous = Previous
list-next = Next

error-to-start = To the start page
error-reference = If you contact the administrator, mention this code:
error-not-found-title = This page does not exist
error-not-found-text = The address is wrong, or the page is not meant for you.
error-no-text-title = There is a character in it that does not belong in text
error-no-text-text = What you sent has an invisible control character in it. This can happen when you paste from another program. Go back, remove it or type that text again, and try once more.
error-takes-too-long-title = This takes too long
error-takes-too-long-text = We stopped, because this took too much time. Try again later.
error-bad-request-title = We cannot read this
error-bad-request-text = The address or the form is wrong. Go back and try again.
error-forbidden-title = No access
error-forbidden-text = This requires a permission that you do not have: { $permission }. The administrator of your organisation can give it to you.
error-not-our-form-title = The form has expired
error-not-our-form-text = You may have logged in again since you opened the form. Go back, reload the page and send it again.
error-conflict-title = Somebody else was first
error-conflict-text = A colleague changed this while you were busy. Go back and reload the page to see what has changed.
error-too-large-title = This is too large
error-too-large-text = The file or form is larger than allowed here. Make it smaller or split it.
error-unprocessable-title = This cannot be done
error-unprocessable-text = The form refers to something that no longer exists. Go back and reload the page.
error-too-many-title = Too many attempts
error-too-many-text = Wait fifteen minutes and then try again.
error-wrong-method-title = This address does not work like that
error-wrong-method-text = Go back and use the button on the page.
error-internal-title = Something went wrong on our side
error-internal-text = What you did was not saved. Try again.
