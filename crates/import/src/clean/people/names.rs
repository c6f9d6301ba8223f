//! First names that are common in Britain and mean nothing else in front of an @.

const FIRST: &str = "\
    aaron abby abigail adam adrian ahmed aidan aisha alan alastair alex alexander alexandra alice alison \
    alistair allison amanda amelia amy andrea andrew andy angela anita ann anna anne annette anthony anton \
    antonia arthur barbara barry ben benjamin bernard beth bethany betty bev beverley bill bob brenda brendan \
    brian bridget callum carl carmen carol caroline catherine cathy charles charlie charlotte cheryl chloe chris \
    christina christine christopher claire clare clive colin connor craig daniel danielle darren dave david dawn \
    deb debbie deborah denise dennis derek diana diane dominic don donald donna dorothy doug duncan edward edwin \
    eileen elaine elena elizabeth ellen ellie elliot elliott emily emma eric esther eva eve evelyn ewan fatima \
    felicity fiona frances francis frank fred freya gareth gary gavin gemma geoff george georgia georgina gerald \
    gerard gill gillian glen glenn gordon graham grant greg gwen hamish hannah harriet harry hazel heather helen \
    henry hilary holly howard hugh iain ian imran ingrid irene isabel jack jackie jacqueline jade jake james \
    jamie jan jane janet janice jasmine jason jayne jean jeff jennifer jenny jeremy jess jessica jill jim joan \
    joanna joanne joe joel john jon jonathan joseph josh joyce judith judy julia julian julie karen kate \
    katherine kathleen kathryn kathy katie keith kelly ken kenneth kerry kevin kieran kim kirsty laura lauren \
    lawrence leanne lee leigh leon lesley leslie lewis liam linda lindsay lisa liz lorna lorraine louise lucinda \
    lucy luke lynda lynn lynne lynsey maggie malcolm mandy marcus margaret maria mariam marie marilyn marion \
    martin mary matt matthew maureen maxine megan melanie melissa michael michelle mick mike miriam mohamed \
    mohammad mohammed moira molly monica muhammad nancy naomi natalie natasha neil neville nicholas nick nicola \
    nicole nigel nina noah norma norman oliver olivia omar owen pam pamela pat patricia patrick paul paula \
    pauline penny pete peter phil philip philippa phoebe priya rachel ray raymond rebecca rhys richard rita rob \
    robert roberta robin roger ron ronald rory rosalind rosemary rosie ross roy rupert russell ruth ryan sally \
    sam samantha samira samuel sandra sanjay sara sarah scott sean sebastian shabana shane sharon shaun sheila \
    shirley simon siobhan sophia sophie stella stephanie stephen steve steven stewart stuart sue susan suzanne \
    sylvia tamsin tanya tara tariq ted teresa terry tessa theresa thomas tim timothy tina toby tom tony tracey \
    tracy trevor una usman val valerie vanessa vera veronica vicki vicky victor vincent vivien wayne wendy \
    wesley william yasmin yusuf yvonne zara zoe ";

/// Whether a word in small letters is a first name.
pub fn is_first(word: &str) -> bool {
    FIRST.split(' ').any(|name| name == word)
}
