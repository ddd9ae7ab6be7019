"""Every address in the site × every role of the cast: what they get, in their own room and in another."""

from samskap.kernel.access.roles import Role

# One mark for both rooms. Their own room first, then the other, whose things do not exist for them:
#   ok    opens            | not found          no    refused: they may do this nowhere
#   OK    opens            | opens              seen  refused: they reach it, but it is not theirs to do | not found
#   go    done, sent on    | not found          in    asked to log in
#   GO    done, sent on    | done, sent on
#   .     not found        | not found          503   as it says
# An address that names no thing has one answer only. Things in their own room are published; in the other they are not.
TABLE = """
                                       visitor resident participant facilitator lead owner decider coordinator leader auditor steward
portal:front                           ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
portal:challenges                      ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
portal:challenge                       ok      ok       ok          ok          ok   ok    ok      ok          ok     OK      ok
portal:follow                          in      go       go          go          go   go    go      go          go     GO      go
portal:find_status                     ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
portal:status                          ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
portal:privacy                         ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
portal:accessibility                   ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
suggestions:listing                    ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
suggestions:submit                     ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
suggestions:similar                    ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
suggestions:mine                       in      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
suggestions:claim                      in      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
suggestions:receipt                    ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
suggestions:withdraw                   ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
suggestions:show                       ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
suggestions:support                    in      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
stakeholders:offer                     OK      OK       OK          OK          OK   OK    OK      OK          OK     OK      OK
stakeholders:offer_show                ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
stakeholders:offer_withdraw            ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
stakeholders:exclusion                 ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
stakeholders:reply                     ok      seen     seen        seen        seen seen  seen    seen        seen   seen    seen
decisions:listing                      ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
decisions:show                         ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
benefits:listing                       ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
benefits:show                          ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
notify:listing                         in      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
notify:read_all                        in      go       go          go          go   go    go      go          go     go      go
notify:no_thanks                       OK      OK       OK          OK          OK   OK    OK      OK          OK     OK      OK
files:show                             ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
theme                                  ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
set_language                           go      go       go          go          go   go    go      go          go     go      go
health/live                            ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
health/ready                           503     503      503         503         503  503   503     503         503    503     503
room_home:my_day                       in      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
room_home:listing                      in      no       ok          ok          ok   ok    ok      ok          ok     ok      no
room_home:show                         in      no       ok          ok          ok   ok    ok      ok          ok     OK      no
room_home:end_seat                     in      .        seen        seen        ok   ok    seen    ok          ok     no      .
suggestions_work:inbox                 in      no       no          ok          ok   ok    ok      ok          ok     ok      no
suggestions_work:sort_many             in      no       no          no          no   no    no      ok          ok     no      no
suggestions_work:register              in      no       no          ok          ok   ok    no      ok          ok     no      no
suggestions_work:alike                 in      no       no          no          no   no    no      ok          ok     no      no
suggestions_work:import                in      no       no          no          no   no    no      ok          no     no      no
suggestions_work:preview               in      no       no          no          no   no    no      ok          no     no      no
suggestions_work:drop                  in      no       no          no          no   no    no      ok          no     no      no
suggestions_work:show                  in      no       no          ok          ok   ok    ok      ok          ok     OK      no
suggestions_work:sort                  in      no       no          no          no   no    no      ok          ok     no      no
suggestions_work:answer                in      no       no          ok          ok   ok    no      ok          ok     no      no
suggestions_work:publish               in      no       no          no          no   no    no      ok          ok     no      no
suggestions_work:unpublish             in      no       no          no          no   no    no      ok          ok     no      no
suggestions_work:merge                 in      no       no          no          no   no    no      ok          ok     no      no
suggestions_work:close                 in      no       no          no          ok   ok    no      ok          ok     no      no
suggestions_work:reopen                in      no       no          no          no   no    no      ok          ok     no      no
stakeholders_work:room_check           in      no       ok          ok          ok   ok    ok      ok          ok     OK      no
stakeholders_work:excuse               in      no       no          no          ok   ok    no      ok          no     no      no
stakeholders_work:take_back            in      no       no          no          go   go    no      go          no     no      no
stakeholders_work:map                  in      no       ok          ok          ok   ok    ok      ok          ok     OK      no
stakeholders_work:version              in      no       ok          ok          ok   ok    ok      ok          ok     OK      no
stakeholders_work:compare              in      no       ok          ok          ok   ok    ok      ok          ok     OK      no
stakeholders_work:begin                in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:settle               in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:assess               in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:reassess             in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:remove_stakeholder   in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:places               in      no       ok          ok          ok   ok    ok      ok          ok     OK      no
stakeholders_work:plan                 in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:propose              in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:change               in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:remove               in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:fill                 in      no       no          no          ok   ok    no      ok          no     no      no
stakeholders_work:empty                in      no       no          no          ok   ok    no      ok          no     no      no
stakeholders_work:invite               in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:invitations          in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:withdraw             in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:council              in      no       no          no          ok   ok    no      ok          ok     no      no
stakeholders_work:clarify              in      .        seen        seen        ok   ok    seen    ok          seen   no      .
stakeholders_work:consider_lead        in      no       no          no          ok   ok    no      ok          ok     no      no
stakeholders_work:judge_all            in      no       ok          ok          ok   ok    no      ok          no     no      no
stakeholders_work:judge                in      no       ok          ok          ok   ok    no      ok          no     no      no
stakeholders_work:interviews           in      no       no          ok          ok   ok    no      ok          no     OK      no
stakeholders_work:interview_note       in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:named_contact        in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:named_set_aside      in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:offers               in      .        seen        ok          ok   ok    seen    ok          seen   no      .
stakeholders_work:take_up              in      no       no          no          ok   ok    no      ok          no     no      no
stakeholders_work:decline_offer        in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:draw                 in      no       no          no          ok   ok    no      ok          no     no      no
register:listing                       in      no       no          no          no   no    no      ok          ok     no      no
register:enter                         in      no       no          no          no   no    no      ok          ok     no      no
register:organisation                  in      no       no          no          no   no    no      OK          OK     no      no
register:change                        in      no       no          no          no   no    no      OK          OK     no      no
register:import                        in      no       no          no          no   no    no      ok          no     no      no
register:sample                        in      no       no          no          no   no    no      ok          no     no      no
register:preview                       in      no       no          no          no   no    no      ok          no     no      no
register:drop                          in      no       no          no          no   no    no      ok          no     no      no
stakeholders_work:exclusions           in      .        seen        ok          ok   ok    seen    ok          ok     OK      .
stakeholders_work:exclude              in      no       no          no          ok   ok    no      ok          no     no      no
stakeholders_work:answer_appeal        in      no       no          no          no   ok    no      no          ok     no      no
stakeholders_work:lift                 in      no       no          no          ok   ok    no      ok          no     no      no
stakeholders_work:help                 in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:help_accept          in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:help_dismiss         in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:help_undo            in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:remind               in      no       no          go          go   go    no      go          no     no      no
stakeholders_work:attendance           in      no       no          ok          ok   ok    no      ok          no     OK      no
stakeholders_work:meeting_note         in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:meeting_change       in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:follow_up            in      no       no          ok          ok   ok    no      ok          no     no      no
stakeholders_work:coverage             in      no       ok          ok          ok   ok    ok      ok          ok     OK      no
challenges_work:listing                in      no       ok          ok          ok   ok    ok      ok          ok     ok      no
challenges_work:create                 in      no       no          no          no   no    no      ok          ok     no      no
challenges_work:show                   in      no       ok          ok          ok   ok    ok      ok          ok     OK      no
challenges_work:framings               in      no       ok          ok          ok   ok    ok      ok          ok     OK      no
challenges_work:frame                  in      no       no          ok          ok   ok    no      ok          no     no      no
challenges_work:edit                   in      no       no          no          ok   ok    no      ok          ok     no      no
challenges_work:add_figure             in      no       no          no          ok   ok    no      ok          ok     no      no
challenges_work:put_hypothesis         in      no       ok          ok          ok   ok    no      ok          no     no      no
challenges_work:judge_hypothesis       in      no       no          ok          ok   ok    no      ok          no     no      no
challenges_work:gather                 in      no       no          ok          ok   ok    no      ok          ok     no      no
challenges_work:publish                in      no       no          no          no   ok    no      ok          ok     no      no
challenges_work:close                  in      no       no          no          no   ok    no      ok          ok     no      no
decisions_work:listing                 in      no       ok          ok          ok   ok    ok      ok          ok     ok      no
decisions_work:write                   in      no       no          no          ok   ok    no      ok          ok     no      no
decisions_work:meet                    in      no       no          no          go   go    no      no          go     no      no
decisions_work:show                    in      no       ok          ok          ok   ok    ok      ok          ok     OK      no
decisions_work:edit                    in      no       no          no          ok   ok    no      ok          ok     no      no
decisions_work:submit                  in      no       no          no          no   ok    no      no          ok     no      no
decisions_work:hear                    in      no       no          no          no   no    ok      no          no     no      no
decisions_work:vote                    in      no       no          no          no   no    ok      no          no     no      no
decisions_work:recuse                  in      no       no          no          no   no    ok      no          no     no      no
decisions_work:decide                  in      no       no          no          no   no    ok      no          no     no      no
decisions_work:withdraw                in      no       no          no          no   ok    no      no          ok     no      no
projects_work:listing                  in      no       ok          ok          ok   ok    ok      ok          ok     ok      no
projects_work:propose                  in      no       no          no          ok   ok    no      ok          ok     no      no
projects_work:show                     in      no       ok          ok          ok   ok    ok      ok          ok     OK      no
projects_work:edit                     in      no       no          no          ok   ok    no      no          no     no      no
projects_work:gate                     in      no       no          no          ok   ok    no      no          ok     no      no
projects_work:back                     in      no       no          no          ok   ok    no      no          no     no      no
projects_work:trial_plan               in      no       no          ok          ok   ok    no      no          no     no      no
projects_work:trial_begin              in      no       no          ok          ok   ok    no      no          no     no      no
projects_work:trial_conclude           in      no       no          ok          ok   ok    no      no          no     no      no
projects_work:handover_propose         in      no       no          no          ok   ok    no      no          no     no      no
projects_work:handover_accept          in      .        seen        seen        seen seen  seen    seen        ok     no      .
benefits_work:project                  in      .        ok          ok          ok   ok    ok      ok          ok     OK      .
benefits_work:plan                     in      no       no          no          ok   ok    no      no          ok     no      no
benefits_work:measure                  in      .        seen        seen        ok   ok    seen    seen        ok     no      .
benefits_work:write                    in      no       ok          ok          ok   ok    no      no          ok     no      no
benefits_work:rewrite                  in      no       ok          ok          ok   ok    no      no          ok     no      no
benefits_work:publish                  in      no       no          no          ok   ok    no      no          ok     no      no
overview:show                          in      no       no          no          no   no    no      ok          ok     ok      no
overview:download                      in      no       no          no          no   no    no      ok          ok     ok      no
overview:progress                      in      no       no          no          no   no    no      ok          ok     ok      no
overview:anchoring                     in      no       no          no          no   no    no      ok          ok     ok      no
overview:culture                       in      no       no          no          no   no    no      ok          ok     ok      no
overview:answers                       in      no       no          no          no   no    no      ok          ok     ok      no
overview:participation                 in      no       no          no          no   no    no      ok          ok     ok      no
rights:show                            in      no       no          no          no   no    no      no          no     no      ok
demonstration:listing                  ok      ok       ok          ok          ok   ok    ok      ok          ok     ok      ok
demonstration:enter                    .       .        .           .           .    .     .       .           .      .       .
"""

POSTED = {
    "suggestions:similar",
    "portal:follow",
    "notify:read_all",
    "set_language",
    "stakeholders_work:take_back",
    "stakeholders_work:remind",
    "decisions_work:meet",
}
"""These can only be sent to; all others are opened."""

ALLAUTH = {
    "account_login": 200,
    "account_signup": 200,
    "account_logout": 302,
    "account_inactive": 200,
    "account_reauthenticate": 302,
    "account_email": 302,
    "account_email_verification_sent": 302,
    "account_change_password": 302,
    "account_set_password": 302,
    "account_reset_password": 200,
    "account_reset_password_done": 200,
    "account_reset_password_from_key": 200,
    "account_reset_password_from_key_done": 200,
    "account_request_login_code": 200,
    "account_confirm_login_code": 302,
}
"""The addresses of the log-in, which keep their own doors: what a stranger gets."""

MARKS: dict[str, tuple[int, int]] = {
    "ok": (200, 404),
    "OK": (200, 200),
    "go": (302, 404),
    "GO": (302, 302),
    ".": (404, 404),
    "no": (403, 403),
    "seen": (403, 404),
    "in": (302, 302),
    "503": (503, 503),
}


def read_table() -> dict[str, dict[Role, str]]:
    """The mark for each address and role; a row that is too short or too long raises."""
    head, *lines = [line.split() for line in TABLE.strip().splitlines() if not line.startswith("#")]
    roles = [Role(name) for name in head]
    return {name: dict(zip(roles, marks, strict=True)) for name, *marks in lines}
