//! First names that are common in Britain and mean nothing else in front of an @.

const FIRST: &str = "\
    adam adrian ahmed aisha alan alex alexander alice alison amanda amy andrea andrew andy angela ann anna anne \
    annette anthony arthur barbara ben benjamin bernard beth betty bev beverley bill bob brenda brian bridget carl \
    carol caroline catherine cathy charles charlie charlotte cheryl chloe chris christina christine christopher \
    claire clare colin craig daniel danielle darren dave david dawn deb debbie deborah denise dennis derek diana \
    diane don donald donna dorothy doug edward eileen elaine elizabeth ellen emily emma eric eve fatima fiona \
    frances francis frank fred gareth gary gavin gemma geoff george georgina gerald gill gillian glen gordon graham \
    grant greg hannah harry hazel heather helen henry hilary holly howard hugh ian irene isabel jack jackie \
    jacqueline jake james jan jane janet janice jason jayne jean jeff jennifer jenny jeremy jess jessica jill jim \
    joan joanna joanne joe john jon jonathan joseph josh joyce judith judy julia julian julie karen kate katherine \
    kathleen kathryn kathy katie keith kelly ken kenneth kerry kevin kim kirsty laura lauren lee leigh lesley \
    leslie lewis liam linda lindsay lisa liz lorna lorraine louise lucy luke lynda lynn lynne maggie malcolm mandy \
    marcus margaret maria marie marilyn marion martin mary matt matthew maureen maxine megan melanie michael \
    michelle mick mike miriam mohamed mohammed moira molly monica muhammad nancy naomi natalie neil nicholas nick \
    nicola nicole nigel norma norman oliver olivia pam pamela pat patricia patrick paul paula pauline penny pete \
    peter phil philip philippa phoebe priya rachel ray raymond rebecca richard rita rob robert roberta robin roger \
    ron ronald rosemary rosie ross roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean \
    sharon shaun sheila shirley simon sophie stella stephanie stephen steve steven stuart sue susan suzanne sylvia \
    tanya tara ted teresa terry theresa thomas tim timothy tina toby tom tony tracey tracy trevor una val valerie \
    vera veronica vicki vicky victor vincent vivien wayne wendy william yasmin yvonne zoe ";

/// Whether a word in small letters is a first name.
pub fn is_first(word: &str) -> bool {
    FIRST.split(' ').any(|name| name == word)
}
